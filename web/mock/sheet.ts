import type { SheetView } from '../src/api/types.ts'
import { cases } from './cases.ts'

const read = { standard: 'GB 3847-2018', clause: '附录B B.4.3.1', confidence: '见于文件' }

/** One sheet with every kind of row; the others have none. */
export function sheetOf(reportNo: string): SheetView | null {
  if (reportNo !== cases.recomputed) return null
  const seconds = Array.from({ length: 60 }, (_, index) => index + 1)
  return {
    reportNo,
    verdict: { demanded: 'fail', demandedLabel: '不合格', reported: 'pass', contradicts: true, confidence: '见于文件', reasons: ['100%点光吸收系数复算为 1.62 m⁻¹，高于限值 1.2 m⁻¹'] },
    limitClass: '限值a',
    method: { state: 'allowed', sentence: '该车应当或可以用这一方法（柴油车用加载减速法）', source: read },
    items: [
      { item: 'k100', label: '100%点光吸收系数', unit: 'm⁻¹', decimals: 2, recomputed: 1.62, reported: 1.08, tolerance: 0.02, lastDigits: 54, agrees: false, limit: '不高于1.2', permitted: false, reportedLimit: '1.2', reportedVerdict: 'pass', note: '取第31至39秒', formula: 'k100为100%点最后9 s光吸收系数的平均值', source: read },
    ],
    rules: [
      { id: 'scan-fall', label: '未扫描到最大功率之后', state: 'broken', level: '违反', sentence: '未扫描到最大功率之后（最差4%，允许不低于20%，第20至26秒内共7秒）', note: '', firstSecond: 20, lastSecond: 26, source: read },
      { id: 'low-flow', label: '采样流量低', state: 'not_measured', level: '违反', sentence: '', note: '', source: read },
      { id: 'environment', label: '环境温度超出范围', state: 'holds', level: '违反', sentence: '', note: '', source: read },
    ],
    seconds: { seconds, columns: [{ id: 'wheel_power', label: '轮边功率', unit: 'kW', formula: 'P = F·v/3600', source: read, values: seconds.map((second) => (second < 3 ? null : 40 + second)) }] },
  }
}
