import { createApp } from 'vue'
import { whenSignedOut } from '../api/client'
import { forgetSession } from '../session/session'
import App from './App.vue'
import { router } from './router'
import { startTheme } from './theme'

/** A tab that was open during a release asks for chunks that are gone: load the new release, once. */
function reloadOnNewRelease(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem('jianzhen.reloaded') === location.pathname) return
    sessionStorage.setItem('jianzhen.reloaded', location.pathname)
    event.preventDefault()
    location.reload()
  })
}

export function start(): void {
  startTheme()
  reloadOnNewRelease()
  whenSignedOut(() => {
    forgetSession()
    const place = router.currentRoute.value
    if (place.name !== 'sign-in') void router.push({ name: 'sign-in', query: { to: place.fullPath } })
  })
  createApp(App).use(router).mount('#app')
}
