import type { FindingView, FusedView } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { detector } from './detectors.ts'

interface Seed {
  reportNo: string
  detectorId: string
  score: number
  explanation: string
  numbers: FindingView['numbers']
  related: FindingView['related']
  innocent: FindingView['innocent']
  views: string[]
  at: string
}

const n = (name: string, label: string, value: string, unit?: string): FindingView['numbers'][number] =>
  unit ? { name, label, value, unit } : { name, label, value }

const seeds: Seed[] = [
  {
    reportNo: cases.copy,
    detectorId: 'trace-copied',
    score: 0.985,
    at: '2024-10-08T09:15:32',
    explanation: '本次检验（演A7K213）与 2024-09-24 另一辆车（演A30T95）的检验相比，178 秒中有 171 秒转速、轮边功率、光吸收系数、氮氧化物四个通道同时相等，占 96.1%；两车品牌、型号、识别代号均不同。',
    numbers: [n('equal', '同时相等', '171', '秒'), n('compared', '可比时长', '178', '秒'), n('share', '占比', '96.1', '%'), n('honest', '同车复检最高占比', '10', '%')],
    related: [{ kind: 'inspection', id: cases.copied, label: '演A30T95 · 2024-09-24 16:40' }],
    innocent: [
      { text: '同一辆车数分钟内复检', status: 'excluded', note: '两次检验相隔 14 天，车辆识别代号不同。' },
      { text: '仅怠速段偶然相似', status: 'excluded', note: '相等的秒数覆盖全部 7 个阶段。' },
      { text: '采集软件故障重发了旧数据', status: 'open', note: '需核对工控机日志。' },
    ],
    views: ['trace_overlay', 'results_table', 'history'],
  },
  {
    reportNo: cases.copy,
    detectorId: 'retest-too-fast',
    score: 0.52,
    at: '2024-10-08T09:15:32',
    explanation: '初检不合格后次日复检合格，期间没有任何维修机构的维修记录。',
    numbers: [n('hours', '两次检验相隔', '19.7', '小时'), n('repairs', '期间维修记录', '0', '条')],
    related: [],
    innocent: [{ text: '车主自行更换滤清器等易损件', status: 'open' }],
    views: ['history'],
  },
  {
    reportNo: cases.overlap,
    detectorId: 'line-overlap',
    score: 0.94,
    at: '2024-10-15T14:22:10',
    explanation: '望山顺驰 02 号线于 14:22:10 开始检验演B0316D，而同一条线上演A0J774 的检验到 14:26:15 才结束，重叠 4 分 05 秒；简易瞬态工况法须占用底盘测功机，一条线不可能同时检验两辆车。',
    numbers: [n('overlap', '重叠', '245', '秒'), n('tolerance', '时钟容差', '120', '秒'), n('pairs', '该线近 30 天重叠', '6', '次')],
    related: [{ kind: 'inspection', id: `${cases.overlap.slice(0, 15)}900002`, label: '演A0J774 · 2024-10-15 14:19' }, { kind: 'line', id: '99010300402', label: '望山顺驰 02 号线' }],
    innocent: [
      { text: '工控机时钟错误', status: 'excluded', note: '同日其他检验首尾相接，无整体偏移。' },
      { text: '结束时间为补录', status: 'open', note: '需核对上传日志。' },
    ],
    views: ['line_timeline', 'history'],
  },
  {
    reportNo: cases.shared,
    detectorId: 'calibration-shared',
    score: 0.96,
    at: '2024-10-21T10:41:05',
    explanation: '本次读取的 CALID（ZX00-8A7731-C02）与 CVN（5F3AC019）在本市 37 辆车上完全相同，涉及 9 个互不相干的车型族；同时读取的车辆识别代号与登记不符。',
    numbers: [n('vehicles', '共用车辆', '37', '辆'), n('families', '涉及车型族', '9', '个'), n('days', '时间跨度', '62', '天'), n('stations', '集中机构', '2', '家')],
    related: [{ kind: 'device_signature', id: 'ZX00-8A7731-C02/5F3AC019', label: '标定识别码 ZX00-8A7731-C02 / 5F3AC019' }],
    innocent: [
      { text: '同车型共用标定识别码', status: 'excluded', note: '涉及 9 个车型族，分属 5 家生产企业。' },
      { text: '诊断仪读取失败时的默认值', status: 'excluded', note: '其他机构的同型号诊断仪从未报出该值。' },
    ],
    views: ['obd_table', 'history'],
  },
  {
    reportNo: cases.recomputed,
    detectorId: 'result-recomputed',
    score: 0.91,
    at: '2024-10-30T16:03:44',
    explanation: '由过程数据按标准公式复算，100% 点光吸收系数为 1.62 1/m，超过限值 1.20 1/m；上报值为 1.08 1/m，判定合格。两者相差 0.54 1/m，远大于允许误差 0.05 1/m。',
    numbers: [n('reported', '上报', '1.08', '1/m'), n('recomputed', '复算', '1.62', '1/m'), n('limit', '限值', '1.20', '1/m'), n('tolerance', '允许误差', '0.05', '1/m')],
    related: [],
    innocent: [
      { text: '软件采用旧版公式', status: 'excluded', note: '同一软件版本的其他检测线复算一致。' },
      { text: '修约位数不同', status: 'excluded', note: '差值是修约误差的 50 倍以上。' },
    ],
    views: ['results_table', 'trace'],
  },
  {
    reportNo: cases.covered,
    detectorId: 'camera-covered',
    score: 0.66,
    at: '2024-11-06T11:37:20',
    explanation: '检验开始 20 秒后取样位摄像头（C-0302）被遮挡，检验结束 35 秒后恢复；同站其他摄像头同期画面正常。',
    numbers: [n('covered', '遮挡时长', '7 分 00 秒'), n('share', '占检验时长', '95', '%'), n('times', '该机位近 30 天', '11', '次')],
    related: [],
    innocent: [
      { text: '全站停电或网络中断', status: 'excluded', note: '同站另外 5 路视频正常。' },
      { text: '雨雾、强光', status: 'open' },
    ],
    views: ['camera_timeline'],
  },
]

const viewsOf: Record<string, string[]> = {
  station: ['peer_bars', 'referral_map'],
  repair: ['before_after', 'parts'],
  phone: ['test_line', 'cars_by_model'],
}

/** A finding as told for an inspection, about something else. */
export function findingAbout(kind: string, id: string, reportNo: string): FindingView {
  const [told] = findingsOf(reportNo)
  if (!told) throw new Error(`nothing is told of ${reportNo}`)
  return { ...told, findingId: `${kind}-${id}`, subjectKind: kind, subjectId: id, related: [{ kind: 'inspection', id: reportNo, label: '演C3L577 · 2024-11-06 11:37' }], views: viewsOf[kind] ?? [] }
}

export function findingsOf(reportNo: string): FindingView[] {
  return seeds
    .filter((seed) => seed.reportNo === reportNo)
    .map((seed, index) => {
      const by = detector(seed.detectorId)
      return {
        findingId: `${reportNo}-${index + 1}`,
        detectorId: by.detectorId,
        detectorVersion: by.version,
        title: by.title,
        category: by.category,
        categoryLabel: by.categoryLabel,
        hard: by.hard,
        family: by.family,
        status: by.detectorId === 'retest-too-fast' ? 'trial' : 'active',
        statusLabel: by.detectorId === 'retest-too-fast' ? '试运行' : '启用',
        score: seed.score,
        subjectKind: 'inspection',
        subjectId: reportNo,
        question: by.question,
        explanation: seed.explanation,
        numbers: seed.numbers,
        related: seed.related,
        innocent: seed.innocent,
        verify: by.verify,
        legalBasis: by.legalBasis,
        views: seed.views,
        occurredFrom: seed.at,
        occurredTo: seed.at,
        provenance: {
          detectorSha256: 'b3c1f0a97d2e4c6688a1d90e5f7b2c3481e6a9d0c4f57b12e8d3a6907c5b4f21',
          parameters: Object.fromEntries(by.parameters.map((parameter) => [parameter.name, parameter.value])),
          engineVersion: '0.1.0',
          snapshot: '2024-11-30T23:10:00',
          runId: 'run-000042',
          runAt: '2024-11-30T23:14:21',
        },
      }
    })
}

/** Every family votes once, as the server does it; nothing was checked yet. */
export function fusedOf(findings: FindingView[]): FusedView | undefined {
  const counted = findings.filter((finding) => finding.status === 'active')
  const weight = (score: number): number => -Math.log(1 - score)
  const whole = counted.reduce((sum, finding) => sum + weight(finding.score), 0)
  if (counted.length === 0) return undefined
  const score = 1 - Math.exp(-whole)
  const of = (hard: boolean): number => 1 - counted.filter((finding) => finding.hard === hard).reduce((left, finding) => left * (1 - finding.score), 1)
  const parts = counted.map(({ family, detectorId, title, hard, score: own }) => ({ family, detectorId, title, hard, score: own, checks: 0, part: (score * weight(own)) / whole }))
  return { score, hard: of(true), soft: of(false), basis: 'start', checks: 0, parts }
}
