import type { CategoryLine, Cockpit, CountyLine, FigureRows, FigureShare, FigureView, LeadRow } from '../src/api/types.ts'
import { categories, counties } from './city.ts'
import { filtered } from './leads.ts'

/** The same shape as the platform's figures.yaml, over the mock's leads; every fourth lead was checked. */
const figures: FigureView[] = [
  { id: 'tests', name: '检验', unit: '次', meaning: '按检验开始日期计的检验次数，初检、复检各算一次。' },
  { id: 'leads_open', name: '待研判线索', unit: '条', meaning: '最近一次检测仍然成立的线索；一个对象一条。', list: '/leads' },
  { id: 'leads_open_hard', name: '含硬矛盾线索', unit: '条', meaning: '待研判线索中至少有一项硬矛盾的。', list: '/leads?strength=hard' },
  { id: 'leads_open_soft', name: '仅软线索', unit: '条', meaning: '待研判线索中没有硬矛盾的。', list: '/leads?strength=soft' },
  { id: 'leads_new', name: '新增线索', unit: '条', meaning: '按首次发现日期计、目前仍成立的线索。' },
  { id: 'leads_withdrawn', name: '撤回线索', unit: '条', meaning: '最近一次检测不再成立的线索，按撤回日期计。' },
  { id: 'leads_waiting', name: '超过 7 天未核查', unit: '条', meaning: '首次发现满 7 天、还没有任何核查结果的待研判线索。' },
  { id: 'leads_all', name: '累计线索', unit: '条', meaning: '曾经成立的全部线索，含已撤回的。' },
  { id: 'leads_checked', name: '已核查线索', unit: '条', meaning: '至少有一项疑点登记了核查结果的线索。' },
  { id: 'leads_confirmed', name: '核查属实', unit: '条', meaning: '至少一项疑点核查属实的线索。' },
  { id: 'leads_refuted', name: '核查不属实', unit: '条', meaning: '登记过的疑点全部不属实的线索。' },
  { id: 'leads_undecided', name: '暂不能认定', unit: '条', meaning: '没有属实的疑点、至少一项暂不能认定的线索。' },
  { id: 'leads_settled', name: '已有结论线索', unit: '条', meaning: '核查属实与核查不属实之和。' },
  { id: 'harm_open', name: '预期超排', unit: '当量', meaning: '待研判线索全部属实时，被放行车辆到下次检验前的预期超排（污染当量）。' },
  { id: 'detectors_active', name: '启用的检测器', unit: '个', meaning: '疑点计入线索的检测器。', list: '/detectors' },
  { id: 'detectors_trial', name: '试运行的检测器', unit: '个', meaning: '只观察、不产生线索的检测器。', list: '/detectors' },
]

const leads = filtered(new URLSearchParams())
const index = (lead: LeadRow): number => Number(lead.leadId.slice(5))
const checked = (lead: LeadRow): boolean => index(lead) % 4 === 0
const confirmed = (lead: LeadRow): boolean => checked(lead) && index(lead) % 16 !== 0
const undecided = (lead: LeadRow): boolean => checked(lead) && index(lead) % 32 === 0
const day = (lead: LeadRow): string => lead.occurredAt.slice(0, 10)
const behind: Record<string, (lead: LeadRow) => boolean> = {
  leads_open: () => true,
  leads_open_hard: (lead) => lead.strength === 'hard',
  leads_open_soft: (lead) => lead.strength === 'soft',
  leads_new: () => true,
  leads_withdrawn: () => false,
  leads_waiting: (lead) => !checked(lead) && day(lead) <= '2024-11-23',
  leads_all: () => true,
  leads_checked: checked,
  leads_confirmed: confirmed,
  leads_refuted: (lead) => checked(lead) && !confirmed(lead) && !undecided(lead),
  leads_undecided: undecided,
  leads_settled: (lead) => checked(lead) && !undecided(lead),
  harm_open: (lead) => lead.harm != null,
}

const amount = (id: string, lead: LeadRow): number => (id === 'harm_open' ? (lead.harm?.equivalents.expected ?? 0) : 1)
const sum = (id: string, rows: LeadRow[]): number =>
  rows.filter(behind[id] ?? (() => false)).reduce((total, lead) => total + amount(id, lead), 0)
const values = (rows: LeadRow[]): Record<string, number> =>
  Object.fromEntries(Object.keys(behind).map((id) => [id, Math.round(sum(id, rows) * 10) / 10]))

function share(rows: LeadRow[]): FigureShare {
  const of = sum('leads_settled', rows)
  const hits = sum('leads_confirmed', rows)
  if (!of) return { hits: 0, of: 0, share: 0, low: 0, high: 1, enough: false }
  const middle = (hits / of + 1.92 / of) / (1 + 3.84 / of)
  const half = (1.96 * Math.sqrt(((hits / of) * (1 - hits / of)) / of + 0.96 / of ** 2)) / (1 + 3.84 / of)
  return { hits, of, share: hits / of, low: Math.max(0, middle - half), high: Math.min(1, middle + half), enough: of >= 10 }
}

const tests: Record<string, number> = { '990102': 2710, '990103': 1804, '990104': 1666, '990121': 1532, '990122': 880 }
const city = Object.values(tests).reduce((total, value) => total + value, 0)

export function cockpit(county?: string): Cockpit {
  const mine = county ? leads.filter((lead) => lead.countyCode === county) : leads
  const line = (code: string): CountyLine => {
    const rows = leads.filter((lead) => lead.countyCode === code)
    return { code, name: counties[code] ?? code, values: { ...values(rows), tests: tests[code] ?? 0 }, confirmed: share(rows) }
  }
  const codes = Object.keys(counties).filter((code) => !county || code === county)
  const category = (value: number): CategoryLine => {
    const rows = mine.filter((lead) => lead.category === value)
    return { category: value, label: categories[value] ?? '', values: values(rows), confirmed: share(rows) }
  }
  const inWeek = (from: string, to: string): LeadRow[] => mine.filter((lead) => day(lead) >= from && day(lead) <= to)
  const size = county ? (tests[county] ?? 0) : city
  return {
    countyCode: county,
    place: county ? (counties[county] ?? county) : '全市',
    today: '2024-12-01',
    testDay: { day: '2024-11-30', until: '2024-12-01', monday: '2024-11-25', basis: 'clock' },
    leadDay: { day: '2024-11-30', until: '2024-12-01', monday: '2024-11-25', basis: 'clock' },
    figures,
    totals: { ...values(mine), detectors_active: 76, detectors_trial: 12 },
    confirmed: share(mine),
    changes: [
      { figure: 'leads_new', from: '2024-11-30', to: '2024-12-01', value: inWeek('2024-11-30', '2024-12-01').length },
      { figure: 'leads_withdrawn', from: '2024-11-30', to: '2024-12-01', value: 0 },
      { figure: 'leads_checked', from: '2024-11-30', to: '2024-12-01', value: inWeek('2024-11-30', '2024-12-01').filter(checked).length },
      { figure: 'tests', from: '2024-11-30', to: '2024-11-30', value: Math.round(size / 6) },
      { figure: 'tests', from: '2024-11-25', to: '2024-11-30', value: size },
    ],
    categories: [...new Set(mine.map((lead) => lead.category))].sort((a, b) => a - b).map(category),
    counties: codes.map(line),
    average: county ? { name: '全市平均', values: Object.fromEntries(Object.entries({ ...values(leads), tests: city }).map(([id, value]) => [id, value / 5])), confirmed: share(leads) } : undefined,
    weeks: Array.from({ length: 12 }, (_, week) => {
      const from = new Date(Date.UTC(2024, 8, 9 + week * 7))
      const to = new Date(from.getTime() + (week === 11 ? 5 : 6) * 86_400_000)
      return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10), tests: Math.round(size * (0.8 + 0.4 * Math.abs(Math.sin(week)))) }
    }),
    sources: sources(),
    lateUploads: { late: 1287, of: 118204, minutes: 60 },
  }
}

function sources(): Cockpit['sources'] {
  const at = '2024-11-30T17:52:11'
  const row = (table: string, title: string, rows: number, lastAt?: string): Cockpit['sources'][number] => ({ table, title, required: rows > 1e5, rows, lastAt, deliveredAt: rows ? '2024-11-30T22:40:00' : undefined })
  return [
    row('inspections', '检验', 118204, at),
    row('results', '检验结果', 702118),
    row('traces', '排气检测过程数据', 97340),
    row('obd_checks', 'OBD检查', 101870),
    row('equipment_checks', '设备自检与校准', 7260, '2024-11-30T08:02:00'),
    row('camera_events', '视频事件', 2140, '2024-11-30T16:20:00'),
    row('repairs', '维修记录', 5120, '2024-11-21T18:00:00'),
    row('remote_sensing', '遥感监测', 0),
    row('telemetry_days', '重型车远程监控日数据', 0),
    row('machines', '非道路移动机械', 0),
  ]
}

export function figureRows(id: string, query: URLSearchParams): FigureRows | null {
  const figure = figures.find((one) => one.id === id)
  if (!figure) return null
  const [from, to, county, category] = ['from', 'to', 'county', 'category'].map((key) => query.get(key) ?? '')
  const kept = leads
    .filter(behind[id] ?? (() => false))
    .filter((lead) => (!from || day(lead) >= from) && (!to || day(lead) <= to) && (!county || lead.countyCode === county) && (!category || String(lead.category) === category))
  const page = Number(query.get('page') ?? 0)
  const size = Number(query.get('size') ?? 50)
  return {
    figure,
    value: kept.reduce((total, lead) => total + amount(id, lead), 0),
    items: kept.slice(page * size, page * size + size).map((lead) => ({
      subjectKind: lead.subjectKind,
      subjectId: lead.subjectId,
      title: lead.title,
      stationName: lead.stationName,
      countyName: lead.countyName,
      categoryLabel: lead.categoryLabel,
      day: day(lead),
      amount: amount(id, lead),
    })),
    total: kept.length,
    page,
    size,
  }
}
