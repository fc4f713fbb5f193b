import type { SubjectView } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { station } from './city.ts'
import { findingAbout, fusedOf } from './findings.ts'

/** A station, a repair and a telephone that findings are about; anything else has none. */
export function subjectOf(kind: string, id: string): SubjectView | null {
  const findings = [findingAbout(kind, id, cases.covered)]
  if (kind === 'station' && id === station(3).id) {
    return { kind, id, label: station(3).name, facts: [{ label: '机构编号', value: id }, { label: '机构名称', value: station(3).name }], parts: [], findings, fused: fusedOf(findings) }
  }
  if (kind === 'repair' && id === 'W1') {
    const parts = [{ name: '三元催化器', partCode: 'TWC-000001', serialNo: 'EF000000001', quantity: 1 }, { name: '氧传感器', quantity: 2 }]
    return { kind, id, label: '演C3L577 2024-11-06', facts: [{ label: '接车时间', value: '2024-11-06 09:12' }, { label: '工时', value: '2 h' }], parts, findings, fused: fusedOf(findings) }
  }
  if (kind === 'phone' && id === '15400000002') return { kind, id, label: id, facts: [], parts: [], findings, fused: fusedOf(findings) }
  return null
}
