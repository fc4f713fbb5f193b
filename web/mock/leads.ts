import type { Facet, HarmRange, LeadFacets, LeadPage, LeadRow } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { counties, methods, random, station, stations } from './city.ts'
import { detector } from './detectors.ts'
import { stageWord } from './words.ts'

interface Told {
  reportNo: string
  detectorId: string
  risk: number
  reason: string
  plate: string
  method: string
  station: number
  at: string
  findings?: number
}

const told: Told[] = [
  { reportNo: cases.copy, detectorId: 'trace-copied', risk: 0.985, station: 0, plate: '演A7K213', method: 'lugdown', at: '2024-10-08T09:15:32', findings: 2, reason: '与 9 月 24 日另一辆车的检验相比，178 秒中有 171 秒转速、功率、烟度、氮氧化物四个通道同时相等。' },
  { reportNo: cases.shared, detectorId: 'calibration-shared', risk: 0.96, station: 5, plate: '演A52Q86', method: 'vmas', at: '2024-10-21T10:41:05', reason: '读取的 CALID 与 CVN 同时出现在 37 辆车、9 个互不相干的车型族上。' },
  { reportNo: cases.overlap, detectorId: 'line-overlap', risk: 0.94, station: 3, plate: '演B0316D', method: 'vmas', at: '2024-10-15T14:22:10', reason: '02 号线在检此车的 6 分 20 秒里，同一条线有 4 分 05 秒还在检另一辆车。' },
  { reportNo: cases.recomputed, detectorId: 'result-recomputed', risk: 0.91, station: 7, plate: '演AF9032', method: 'lugdown', at: '2024-10-30T16:03:44', reason: '由过程数据复算的光吸收系数为 1.62 1/m，上报 1.08 1/m，限值 1.20 1/m。' },
  { reportNo: cases.covered, detectorId: 'camera-covered', risk: 0.66, station: 9, plate: '演C3L577', method: 'two_speed_idle', at: '2024-11-06T11:37:20', reason: '检验开始后 20 秒尾气取样位摄像头被遮挡，检验结束后 35 秒恢复。' },
]

function row(entry: Told, index: number): LeadRow {
  const by = detector(entry.detectorId)
  const where = station(entry.station)
  return {
    leadId: String(index + 1),
    subjectKind: 'inspection',
    subjectId: entry.reportNo,
    title: by.title,
    reason: entry.reason,
    risk: entry.risk,
    basis: 'start',
    checks: 0,
    harm: harm(index),
    visit: visit('inspection'),
    strength: by.hard ? 'hard' : 'soft',
    category: by.category,
    categoryLabel: by.categoryLabel,
    detectorIds: [by.detectorId],
    findingCount: entry.findings ?? 1,
    stationId: where.id,
    stationName: where.name,
    countyCode: where.county,
    countyName: counties[where.county],
    lineId: `${where.id}0${index < told.length ? 2 : (index % 3) + 1}`,
    plate: entry.plate,
    vin: `LDEMO${String(1000000 + index * 7919).padStart(12, '0')}`,
    method: entry.method,
    methodLabel: methods[entry.method],
    occurredAt: entry.at,
    status: 'open',
    desk: { stage: 'new', parts: 0, version: 0 },
  }
}

/** The real assumptions for two kinds of subject. */
function visit(kind: 'inspection' | 'station'): LeadRow['visit'] {
  return kind === 'inspection'
    ? { check: '调看检验录像和过程数据', officers: 1, hours: { low: 0.5, expected: 1, high: 2 }, travelHours: { low: 0, expected: 0, high: 0 }, confidence: 'choice' }
    : { check: '到检验机构现场检查', officers: 2, hours: { low: 9, expected: 19, high: 38 }, travelHours: { low: 1, expected: 3, high: 6 }, confidence: 'choice' }
}

/** Made up, but in the proportions of the real estimate. */
function harm(index: number): LeadRow['harm'] {
  if (index % 9 === 8) return undefined
  const scale = [38, 0.6, 0.4, 310, 0.5][index % 5] ?? 1
  const range = (expected: number): HarmRange => ({ low: expected / 5, expected, high: expected * 5 })
  return { vehicles: 1, equivalents: range(scale), noxKg: range(scale * 0.9), pmKg: range(scale * 0.02), coKg: range(scale * 0.4), confidence: 'weak' }
}

const patterns: [string, string, string, (r: () => number) => string][] = [
  ['trace-copied', 'asm', cases.copy, (r) => `与另一辆车的检验相比，${90 + Math.floor(r() * 60)} 秒中有 ${70 + Math.floor(r() * 20)} 秒全部通道同时相等。`],
  ['line-overlap', 'vmas', cases.overlap, (r) => `同一条检测线与另一辆车重叠 ${2 + Math.floor(r() * 4)} 分 ${10 + Math.floor(r() * 49)} 秒。`],
  ['calibration-shared', 'vmas', cases.shared, (r) => `CALID 与 CVN 为 ${8 + Math.floor(r() * 30)} 辆车、${4 + Math.floor(r() * 5)} 个车型族所共用。`],
  ['result-recomputed', 'lugdown', cases.recomputed, (r) => `复算的光吸收系数高于上报值 ${(0.2 + r() * 0.5).toFixed(2)} 1/m。`],
  ['camera-covered', 'two_speed_idle', cases.covered, (r) => `检验期间取样位摄像头离线 ${3 + Math.floor(r() * 7)} 分钟，同站其他摄像头正常。`],
  ['retest-too-fast', 'free_acceleration', cases.covered, (r) => `初检不合格后 ${9 + Math.floor(r() * 30)} 分钟复检合格，同期无维修记录。`],
]

function generated(): LeadRow[] {
  const next = random(20241130)
  return Array.from({ length: 158 }, (_, index) => {
    const pattern = patterns[Math.floor(next() ** 1.3 * patterns.length)] ?? patterns[0]
    if (!pattern) throw new Error('no pattern')
    const [detectorId, method, reportNo, reason] = pattern
    const day = new Date(Date.UTC(2024, 8, 1 + Math.floor(next() * 90), 8 + Math.floor(next() * 9), Math.floor(next() * 60)))
    const ceiling = detector(detectorId).hard ? 0.93 : 0.62
    const plate = `演${'ABC'[Math.floor(next() * 3)]}${Math.floor(10000 + next() * 89999)}`
    const entry: Told = { reportNo, detectorId, method, plate, risk: ceiling * (0.35 + 0.65 * next()), station: Math.floor(next() * stations.length), at: day.toISOString().slice(0, 19), reason: reason(next) }
    return row(entry, index + told.length)
  })
}

function stationLead(): LeadRow {
  const lead = row({ reportNo: '', detectorId: 'retest-too-fast', risk: 0.58, station: 3, plate: '', method: 'vmas', at: '2024-11-12T00:00:00', reason: '复检合格率 98.7%，全市同方法同车龄预期 74.1%，差异由偶然造成的概率低于百万分之一。' }, 400)
  for (const key of ['plate', 'vin', 'method', 'methodLabel', 'lineId'] as const) Reflect.deleteProperty(lead, key)
  return { ...lead, title: '疑似机构复检合格率异常', subjectKind: 'station', subjectId: station(3).id, visit: visit('station') }
}

const all: LeadRow[] = [...told.map(row), ...generated(), stationLead()]

export const leadById = Object.assign((leadId: string): LeadRow | undefined => all.find((lead) => lead.leadId === leadId), {
  merged: (leadId: string): LeadRow[] => all.filter((lead) => lead.desk.mergedInto === leadId),
})

function matches(lead: LeadRow, query: URLSearchParams): boolean {
  const is = (key: string, value: string | undefined): boolean => !query.get(key) || query.get(key) === value
  const words = query.get('q')?.toLowerCase() ?? ''
  const text = [lead.plate, lead.vin, lead.subjectId, lead.stationName].join(' ').toLowerCase()
  return (
    is('category', String(lead.category)) &&
    is('station', lead.stationId) &&
    is('county', lead.countyCode) &&
    is('strength', lead.strength) &&
    is('method', lead.method) &&
    !lead.desk.mergedInto &&
    (query.get('stage') ? is('stage', lead.desk.stage) : lead.desk.stage !== 'dismissed') &&
    (query.get('assignee') === 'me' ? lead.desk.assignee === 'analyst' : is('assignee', lead.desk.assignee)) &&
    (!query.get('detector') || lead.detectorIds.includes(query.get('detector') ?? '')) &&
    lead.risk >= Number(query.get('minRisk') ?? 0) &&
    (!query.get('from') || lead.occurredAt.slice(0, 10) >= (query.get('from') ?? '')) &&
    (!query.get('to') || lead.occurredAt.slice(0, 10) <= (query.get('to') ?? '')) &&
    text.includes(words)
  )
}

export function filtered(query: URLSearchParams): LeadRow[] {
  const kept = all.filter((lead) => matches(lead, query))
  const sort = query.get('sort')
  const harmful = sort === 'harm' || sort === 'harm_per_hour'
  const weight = (lead: LeadRow): number =>
    (lead.risk * (harmful ? (lead.harm?.equivalents.expected ?? 0) : 1)) / (sort === 'harm_per_hour' ? (lead.visit?.hours.expected ?? Infinity) : 1)
  return kept.sort((a, b) => (sort === 'occurredAt' ? b.occurredAt.localeCompare(a.occurredAt) : weight(b) - weight(a)))
}

export function leadPage(query: URLSearchParams): LeadPage {
  const page = Number(query.get('page') ?? 0)
  const size = Number(query.get('size') ?? 50)
  const found = filtered(query)
  return { items: found.slice(page * size, page * size + size), total: found.length, page, size }
}

function facet(of: (lead: LeadRow) => [string, string] | null): Facet[] {
  const counted = new Map<string, Facet>()
  for (const lead of all) {
    const [value, label] = of(lead) ?? ['', '']
    if (!value) continue
    const entry = counted.get(value) ?? { value, label, count: 0 }
    entry.count += 1
    counted.set(value, entry)
  }
  return [...counted.values()].sort((a, b) => b.count - a.count)
}

export function leadFacets(): LeadFacets {
  const stationList = facet((lead) => [lead.stationId ?? '', lead.stationName ?? ''])
  return {
    total: all.length,
    hard: all.filter((lead) => lead.strength === 'hard').length,
    stations: stationList.length,
    stationList,
    categories: facet((lead) => [String(lead.category), lead.categoryLabel]),
    detectors: facet((lead) => [lead.detectorIds[0] ?? '', detector(lead.detectorIds[0] ?? '').title]),
    counties: facet((lead) => [lead.countyCode ?? '', lead.countyName ?? '']),
    stages: facet((lead) => [lead.desk.stage, stageWord(lead.desk.stage)]).filter(({ value }) => value !== 'dismissed'),
    methods: facet((lead) => [lead.method ?? '', lead.methodLabel ?? '']),
  }
}

export function leadsCsv(query: URLSearchParams): string {
  const rows = filtered(query).map((lead) => [lead.risk.toFixed(3), lead.title, lead.reason, lead.stationName, lead.plate, lead.occurredAt])
  const cell = (value: unknown): string => `"${String(value ?? '').replaceAll('"', '""')}"`
  return `\uFEFF${[['风险', '标题', '理由', '检验机构', '号牌', '检验时间'], ...rows].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
