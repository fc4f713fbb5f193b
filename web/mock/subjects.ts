import type { SubjectView } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { station, stations } from './city.ts'
import { findingAbout, fusedOf } from './findings.ts'

const nothing: SubjectView['pictures'] = { peers: [], flows: [], beforeAfter: [], tests: [], models: [] }
const drawnStation: SubjectView['pictures'] = {
  peers: [4.1, 9.2, 10.4, 11, 11.6, 12.3, 12.9, 14, 15.2, 16.8].flatMap((value, index) => [
    { metric: 'first_failed', value, tests: 400 + 30 * index, own: index === 0 },
    { metric: 'retest_passed', value: 70 + value, tests: 60 + index, own: index === 8 },
  ]),
  flows: [
    { kind: 'shop', id: 'JX1', name: '顺达汽车修理部', fromHere: true, eastKm: 6.2, northKm: -3.1, vehicles: 31 },
    { kind: 'station', id: 'B', name: '城东检测站', fromHere: true, eastKm: 9.1, northKm: 1.4, vehicles: 22, passed: 22 },
    { kind: 'station', id: 'C', name: '河西检测站', fromHere: false, eastKm: -4.4, northKm: 2.2, vehicles: 4, passed: 3 },
    { kind: 'shop', id: 'JX2', name: '未登记位置的修理部', fromHere: true, vehicles: 2 },
  ],
  beforeAfter: [],
  tests: [],
  models: [],
}
const drawnRepair: SubjectView['pictures'] = {
  peers: [],
  flows: [],
  beforeAfter: [
    { item: 'asm5025_co', label: 'ASM5025 CO（%）', limit: '0.50', before: 0.93, after: 0.08, beforeReportNo: cases.covered, afterReportNo: cases.copy },
    { item: 'asm5025_no', label: 'ASM5025 NO（10⁻⁶）', limit: '700', before: 1240, after: 96, beforeReportNo: cases.covered, afterReportNo: cases.copy },
  ],
  tests: [],
  models: [],
}

const drawnPhone: SubjectView['pictures'] = {
  ...nothing,
  tests: Array.from({ length: 34 }, (_, index) => {
    const at = station(index % 11 === 5 ? 0 : index % 5 === 2 ? 5 : 3)
    const startedAt = new Date(Date.UTC(2024, 8, 2 + Math.floor(index * 2.6), 8 + (index % 8), (index * 17) % 60)).toISOString().slice(0, 19)
    return { reportNo: index === 0 ? cases.covered : `${at.id}24${String(index).padStart(13, '0')}`, stationId: at.id, stationName: at.name, startedAt, overallResult: index % 9 === 4 ? ('fail' as const) : ('pass' as const) }
  }),
  models: [
    { brand: '东风', model: 'DFH1180', cars: 9, tests: 11, passed: 10, stations: 2, firstAt: '2024-09-02T08:00:00', lastAt: '2024-11-20T10:12:00' },
    { brand: '五菱', model: 'LZW6407', cars: 6, tests: 8, passed: 6, stations: 1, firstAt: '2024-09-10T09:05:00', lastAt: '2024-11-26T15:40:00' },
    { brand: '大众', model: 'SVW7167', cars: 4, tests: 4, passed: 4, stations: 3, firstAt: '2024-09-21T11:30:00', lastAt: '2024-11-12T09:20:00' },
  ],
}

/** A station, a repair and a telephone that findings are about; other stations have none, and there is nothing else. */
export function subjectOf(kind: string, id: string): SubjectView | null {
  const findings = [findingAbout(kind, id, cases.covered)]
  if (kind === 'station' && id === station(3).id) {
    return { kind, id, label: station(3).name, facts: [{ label: '机构编号', value: id }, { label: '机构名称', value: station(3).name }], parts: [], pictures: drawnStation, findings, fused: fusedOf(findings) }
  }
  if (kind === 'repair' && id === 'W1') {
    const parts = [{ name: '三元催化器', partCode: 'TWC-000001', serialNo: 'EF000000001', quantity: 1 }, { name: '氧传感器', quantity: 2 }]
    return { kind, id, label: '演C3L577 2024-11-06', facts: [{ label: '接车时间', value: '2024-11-06 09:12' }, { label: '工时', value: '2 h' }], parts, pictures: drawnRepair, findings, fused: fusedOf(findings) }
  }
  if (kind === 'phone' && id === '15400000002') return { kind, id, label: id, facts: [], parts: [], pictures: drawnPhone, findings, fused: fusedOf(findings) }
  const other = kind === 'station' ? stations.find((entry) => entry.id === id) : undefined
  return other ? { kind, id, label: other.name, facts: [{ label: '机构编号', value: id }], parts: [], pictures: nothing, findings: [] } : null
}
