import type { HarmRange, HarmView, VisitView } from '../api/types'

const digits = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 2 })

/** Two digits: the estimate knows no more. */
export function rough(value: number): string {
  return value > 0 && value < 0.01 ? '<0.01' : digits.format(value)
}

export function rangeText(range: HarmRange): string {
  return `${rough(range.low)}–${rough(range.high)}`
}

const confidence: Record<HarmView['confidence'], string> = {
  read: '依据文件',
  computed: '经复算',
  memory: '凭记忆，待核对',
  weak: '凭记忆，把握不大',
  choice: '项目估计',
}

/** What the number is, how it is made, and how far it goes. */
export function harmTitle(harm: HarmView): string {
  const masses = [
    `NOx ${rough(harm.noxKg.expected)} kg（${rangeText(harm.noxKg)}）`,
    `PM ${rough(harm.pmKg.expected)} kg（${rangeText(harm.pmKg)}）`,
    `CO ${rough(harm.coKg.expected)} kg（${rangeText(harm.coKg)}）`,
  ]
  return [
    `被放行的 ${harm.vehicles} 辆车到下次检验前的预期超排：${masses.join('、')}。`,
    '算法：基准排放 × 超标倍数 × 超标比例 × 年行驶里程 × 年数，按环境保护税污染当量合计；括号内约为九成把握的范围。',
    `假设中最弱的一项：${confidence[harm.confidence]}。`,
  ].join('\n')
}

/** What the hours are of, and how far they go. */
export function visitTitle(visit: VisitView): string {
  const way = visit.travelHours.expected > 0 ? `，其中往返路途 ${rough(visit.travelHours.expected)} 工时` : ''
  return [
    `下一步核查：${visit.check}，${visit.officers} 人，预计合计 ${rough(visit.hours.expected)} 工时（${rangeText(visit.hours)}）${way}。`,
    `假设中最弱的一项：${confidence[visit.confidence]}。`,
  ].join('\n')
}
