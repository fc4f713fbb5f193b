import type { RouteLocationRaw } from 'vue-router'
import type { FigureShare, FigureView, ReferenceDay } from '../api/types'
import { count, decimal } from '../ui/format'

/** Which part of a figure's rows; what is absent does not matter. */
export interface Slice {
  county?: string
  category?: number
  from?: string
  to?: string
}

export type Values = Record<string, number>

/** The page that lists what a number counts: an existing list with its filter set, or the figure's own rows. */
export function rowsLink(figure: FigureView, slice: Slice = {}): RouteLocationRaw {
  const [path = '', given = ''] = (figure.list ?? '').split('?')
  const query: Record<string, string> = Object.fromEntries(new URLSearchParams(given))
  for (const [key, value] of Object.entries(slice)) {
    if (value != null && value !== '') query[key] = String(value)
  }
  if (path === '/detectors') return { path }
  return path ? { path, query } : { path: `/figures/${figure.id}`, query }
}

export function find(figures: readonly FigureView[], id: string): FigureView {
  const found = figures.find((figure) => figure.id === id)
  if (!found) throw new Error(`no figure ${id}`)
  return found
}

/** Counts are whole; averages and sums get a decimal while they are small. */
export function valueText(value: number | null | undefined): string {
  if (value == null) return count(null)
  return Number.isInteger(value) || value >= 100 ? count(value) : decimal(value, value < 1 ? 2 : 1)
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** A rate is only told where enough is settled; its interval is told with it. */
export function shareText(share: FigureShare): string {
  if (!share.enough) return share.of === 0 ? '尚无结论' : `数据不足（${share.of} 条）`
  return `${percent(share.share)}（${percent(share.low)}–${percent(share.high)}）`
}

/** Which day the numbers go by, and why. */
export function dayText(day: ReferenceDay | undefined, what: string): string {
  if (!day) return `尚无${what}`
  return day.basis === 'clock' ? `昨日 ${day.day}` : `${what}较旧，按其最后一天 ${day.day}`
}

export function periodText(from: string, to: string): string {
  return from === to ? from : `${from} 至 ${to}`
}

export const steps = 5

/** Shade of a tile: 0 for nothing, then four steps up to the greatest; the number stands in the tile as well. */
export function shade(value: number, greatest: number): number {
  if (value <= 0 || greatest <= 0) return 0
  return Math.min(steps - 1, Math.ceil((value / greatest) * (steps - 1)))
}

/** Sorted by a value, greatest first or last; equal ones keep the order of the county list. */
export function sorted<T>(lines: readonly T[], by: (line: T) => number | null, descending: boolean): T[] {
  const known = lines.filter((line) => by(line) != null)
  const unknown = lines.filter((line) => by(line) == null)
  const turn = descending ? -1 : 1
  return [...known.sort((a, b) => turn * ((by(a) ?? 0) - (by(b) ?? 0))), ...unknown]
}

/** Share of the step before it, for the funnel. */
export function ofBefore(value: number, before: number | undefined): string {
  return before ? `${percent(value / before)}` : ''
}

const dayLength = 86_400_000

/** Whole days between a source's newest row and the newest of all sources. */
export function daysBehind(lastAt: string | undefined, newest: string | undefined): number {
  if (!lastAt || !newest) return 0
  return Math.max(0, Math.floor((Date.parse(`${newest.slice(0, 10)}T00:00:00Z`) - Date.parse(`${lastAt.slice(0, 10)}T00:00:00Z`)) / dayLength))
}
