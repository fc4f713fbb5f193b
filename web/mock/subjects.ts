import type { SubjectView } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { station, stations } from './city.ts'
import { findingAbout, fusedOf } from './findings.ts'

const nothing: SubjectView['pictures'] = { peers: [], flows: [], beforeAfter: [] }
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
}
const drawnRepair: SubjectView['pictures'] = {
  peers: [],
  flows: [],
  beforeAfter: [
    { item: 'asm5025_co', label: 'ASM5025 CO（%）', limit: '0.50', before: 0.93, after: 0.08, beforeReportNo: cases.covered, afterReportNo: cases.copy },
    { item: 'asm5025_no', label: 'ASM5025 NO（10⁻⁶）', limit: '700', before: 1240, after: 96, beforeReportNo: cases.covered, afterReportNo: cases.copy },
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
  if (kind === 'phone' && id === '15400000002') return { kind, id, label: id, facts: [], parts: [], pictures: nothing, findings, fused: fusedOf(findings) }
  const other = kind === 'station' ? stations.find((entry) => entry.id === id) : undefined
  return other ? { kind, id, label: other.name, facts: [{ label: '机构编号', value: id }], parts: [], pictures: nothing, findings: [] } : null
}
