import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { LeadFilter } from '../api/questions'
import { stageFrom, type Stage } from './stage'

/** The state of the lead list; it lives in the address, so that a view can be bookmarked and sent to a colleague. */
export interface LeadQuery {
  category: string
  detector: string
  station: string
  county: string
  strength: '' | 'hard' | 'soft'
  stage: '' | Stage
  assignee: string
  method: string
  q: string
  minRisk: number
  from: string
  to: string
  sort: 'risk' | 'harm' | 'harm_per_hour' | 'occurredAt'
  page: number
  size: number
}

export const sizes = [20, 50, 100]

export const noFilter: Readonly<LeadQuery> = Object.freeze({
  category: '',
  detector: '',
  station: '',
  county: '',
  strength: '',
  stage: '',
  assignee: '',
  method: '',
  q: '',
  minRisk: 0,
  from: '',
  to: '',
  sort: 'risk',
  page: 0,
  size: 20,
})

const texts = ['category', 'detector', 'station', 'county', 'method', 'q', 'assignee'] as const

function text(query: LocationQuery, key: string): string {
  const value = query[key]
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
}

function day(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''
}

function within(value: string, least: number, most: number): number | null {
  const number = Number(value)
  return value !== '' && Number.isFinite(number) && number >= least && number <= most ? number : null
}

/** Reads the address; whatever is not understood falls back to "no filter" instead of failing. The page counts from 1 there. */
export function fromAddress(query: LocationQuery): LeadQuery {
  const read: LeadQuery = { ...noFilter }
  for (const key of texts) read[key] = text(query, key)
  if (!/^\d+$/.test(read.category)) read.category = ''
  const strength = text(query, 'strength')
  if (strength === 'hard' || strength === 'soft') read.strength = strength
  read.stage = stageFrom(text(query, 'stage'))
  const sort = text(query, 'sort')
  if (sort === 'occurredAt' || sort === 'harm' || sort === 'harm_per_hour') read.sort = sort
  read.from = day(text(query, 'from'))
  read.to = day(text(query, 'to'))
  read.minRisk = within(text(query, 'minRisk'), 0, 1) ?? 0
  read.page = Math.floor(within(text(query, 'page'), 1, 1e6) ?? 1) - 1
  const size = Number(text(query, 'size'))
  if (sizes.includes(size)) read.size = size
  return read
}

/** Only what differs from "no filter", so that the plain list has a plain address. */
export function toAddress(query: LeadQuery): LocationQueryRaw {
  const written: LocationQueryRaw = {}
  for (const key of Object.keys(noFilter) as (keyof LeadQuery)[]) {
    if (query[key] !== noFilter[key]) written[key] = key === 'page' ? String(query.page + 1) : String(query[key])
  }
  return written
}

/** What the server is asked. `filtersOnly` is for the export, which knows neither page nor order. */
export function toRequest(query: LeadQuery): LeadFilter {
  const { category, strength, minRisk, sort, page, size } = query
  const asked: LeadFilter = { sort, page, size }
  for (const key of ['detector', 'station', 'county', 'method', 'q', 'from', 'to', 'assignee'] as const) {
    if (query[key]) asked[key] = query[key]
  }
  if (category) asked.category = Number(category)
  if (strength) asked.strength = strength
  if (query.stage) asked.stage = query.stage
  if (minRisk > 0) asked.minRisk = minRisk
  return asked
}

export function exportAddress(query: LeadQuery): string {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(toRequest(query))) {
    if (!['sort', 'page', 'size'].includes(key)) parameters.set(key, String(value))
  }
  const search = parameters.toString()
  return `/api/leads/export.csv${search ? `?${search}` : ''}`
}

export function activeFilters(query: LeadQuery): number {
  const arranging = ['sort', 'page', 'size']
  return Object.keys(toAddress(query)).filter((key) => !arranging.includes(key)).length
}

/** What a saved filter keeps of the address: all but the page. */
export function savedAddress(query: LocationQuery): string {
  const written = toAddress({ ...fromAddress(query), page: 0 })
  return new URLSearchParams(Object.entries(written).map(([key, value]) => [key, String(value)])).toString()
}
