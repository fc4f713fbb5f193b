import type { SearchResult } from '../src/api/types.ts'
import { stations } from './city.ts'
import { leadPage } from './leads.ts'

type HitGroup = SearchResult['groups'][number]

const most = 10

/** Plates of the leads' inspections and names of stations, by a part. */
export function searched(text: string): SearchResult {
  const q = text.trim().toUpperCase()
  if (q.length < 2) return { groups: [] }
  const rows = leadPage(new URLSearchParams({ size: '500' })).items.filter((row) => row.plate?.includes(q) || row.subjectId.startsWith(q))
  const groups: HitGroup[] = [
    group('inspection', rows.map((row) => ({ kind: 'inspection', id: row.subjectId, label: row.subjectId, detail: `${row.plate} · ${row.stationName}` }))),
    group('station', stations.filter((entry) => entry.name.includes(q) || entry.id.startsWith(q)).map((entry) => ({ kind: 'station', id: entry.id, label: entry.name }))),
  ]
  return { groups: groups.filter((entry) => entry.hits.length > 0) }
}

function group(kind: string, hits: HitGroup['hits']): HitGroup {
  return { kind, hits: hits.slice(0, most), more: hits.length > most }
}
