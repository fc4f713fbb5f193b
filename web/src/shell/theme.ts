import { shallowRef, watch } from 'vue'

const key = 'jianzhen.theme'

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage may be forbidden by policy; the choice then lasts for this page only.
  }
}

export function startsDark(choice: string | null, systemIsDark: boolean): boolean {
  return choice === 'dark' || (choice !== 'light' && systemIsDark)
}

export const dark = shallowRef(false)

export function startTheme(): void {
  dark.value = startsDark(stored(), window.matchMedia('(prefers-color-scheme: dark)').matches)
  watch(dark, (value) => document.documentElement.classList.toggle('dark', value), { immediate: true })
}

export function toggleTheme(): void {
  dark.value = !dark.value
  remember(dark.value ? 'dark' : 'light')
}
