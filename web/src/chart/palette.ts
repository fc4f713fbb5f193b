import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

export interface Palette {
  ink: string
  muted: string
  line: string
  card: string
  band: string
  subject: string
  other: string
  series: string[]
}

const light: Palette = {
  ink: '#17211e',
  muted: '#55625d',
  line: '#dbe2df',
  card: '#ffffff',
  band: '#eaf0ee',
  subject: '#0b4a3b',
  other: '#f0b64a',
  series: ['#0d6650', '#a8321f', '#0a5d84', '#82530a', '#6a3f8f', '#55625d', '#b0487a', '#3d7a1d'],
}
const dark: Palette = {
  ink: '#e3eae7',
  muted: '#a3b0ab',
  line: '#2d3934',
  card: '#171f1c',
  band: '#202b27',
  subject: '#8be8c6',
  other: '#96691a',
  series: ['#58c5a1', '#f3917c', '#7dbfe6', '#e2b35c', '#c3a0e8', '#a3b0ab', '#f09ac4', '#9fd67f'],
}

/** Canvas knows no CSS variables: the palette follows the `dark` class of the page. */
export function usePalette(): ShallowRef<Palette> {
  const now = (): Palette => (document.documentElement.classList.contains('dark') ? dark : light)
  const palette = shallowRef(now())
  const watcher = new MutationObserver(() => (palette.value = now()))
  onMounted(() => watcher.observe(document.documentElement, { attributeFilter: ['class'] }))
  onBeforeUnmount(() => watcher.disconnect())
  return palette
}
