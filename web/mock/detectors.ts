import type { DetectorView } from '../src/api/types.ts'
import { categories } from './city.ts'

type Seed = Pick<DetectorView, 'detectorId' | 'title' | 'category' | 'question' | 'hard' | 'family' | 'findings'> &
  Partial<DetectorView>

const basis = [
  { law: '中华人民共和国大气污染防治法', article: '第五十四条', from: '2016-01-01' },
  { law: '中华人民共和国大气污染防治法', article: '第一百一十二条', from: '2016-01-01' },
]

const seeds: Seed[] = [
  {
    detectorId: 'trace-copied',
    title: '疑似复制过程数据',
    category: 2,
    question: '两次不同的检验，逐秒过程数据是否相同到不可能各自测得的程度？',
    hard: true,
    family: '过程数据',
    findings: 23,
    parameters: [
      { name: 'minimum_joint_equality', label: '多通道同时相等的最低占比', unit: '%', value: '50', reason: '同一辆车重复检验最多约 10% 的秒数四个通道同时相等，50% 留有五倍余量。' },
      { name: 'minimum_seconds', label: '参与比较的最短时长', unit: '秒', value: '60', reason: '过短的片段可能偶然相似。' },
    ],
    innocent: ['采集软件故障重发了上一次检验的数据', '同一辆车数分钟内复检，且仅怠速段相似'],
    blindSpots: ['对每个通道分别加入随机扰动的复制', '来自本数据范围以外的原始曲线'],
    verify: [{ what: '调取两次检验的视频，核对车辆外观与号牌', window: '视频保存期内，先行保全' }],
  },
  {
    detectorId: 'line-overlap',
    title: '疑似同一检测线时间重叠',
    category: 2,
    question: '同一条检测线是否同时在检两辆车？',
    hard: true,
    family: '时间与人员',
    findings: 41,
    parameters: [{ name: 'clock_tolerance', label: '时钟容差', unit: '秒', value: '120', reason: '工控机时钟误差一般不超过 2 分钟。' }],
    innocent: ['工控机时钟错误', '检验结束时间为补录'],
    blindSpots: ['起止时间被整体平移后不再重叠'],
    verify: [{ what: '核对该线当日视频与工控机系统时钟', window: '7 日内' }],
    version: '2',
    power: {
      version: 2,
      day: '2026-11-24',
      cityTests: 24000,
      seeds: [8001, 8002],
      honestTests: 48000,
      falseAlarms: 1,
      hardFalseAlarms: 0,
      per10000: 0.208,
      per10000High: 0.988,
      schemes: [
        {
          scheme: 'line_overlap',
          label: '同线检验重叠',
          points: [
            { strength: 0, injected: 120, found: 30, hard: 20, share: 0.25, low: 0.175, high: 0.337 },
            { strength: 1, injected: 120, found: 120, hard: 120, share: 1, low: 0.97, high: 1 },
          ],
        },
      ],
    },
  },
  {
    detectorId: 'calibration-shared',
    title: '疑似 OBD 作弊器（标定识别码集中）',
    category: 1,
    question: '互不相干的车型是否报出同一组 CALID 与 CVN？',
    hard: true,
    family: 'OBD 标识',
    findings: 58,
    parameters: [
      { name: 'minimum_families', label: '车型族数下限', unit: '个', value: '4', reason: '同平台车型可共用标识，4 个以上无关车型族共用无法以此解释。' },
      { name: 'minimum_vehicles', label: '车辆数下限', unit: '辆', value: '8', reason: '排除个别读取错误。' },
    ],
    innocent: ['2018 年前同车型共用标定识别码', '诊断仪在读取失败时填入默认值'],
    blindSpots: ['每次使用随机生成标识的作弊器'],
    verify: [{ what: '随机抽取 3 至 5 辆车到其他机构复读 OBD 信息', window: '15 日内' }],
  },
  {
    detectorId: 'result-recomputed',
    title: '疑似篡改检验结果',
    category: 5,
    question: '按标准公式由过程数据复算的结果与上报结果是否一致？',
    hard: true,
    family: '物理与复算',
    findings: 17,
    innocent: ['软件采用旧版公式', '修约位数不同'],
    blindSpots: ['过程数据与结果被同时修改'],
    verify: [{ what: '封存工控机数据库，比对原始记录', window: '现场检查当日' }],
  },
  {
    detectorId: 'camera-covered',
    title: '疑似遮挡检验视频',
    category: 6,
    question: '检验进行中，摄像头是否恰好离线或被遮挡？',
    hard: false,
    family: '视频',
    findings: 36,
    innocent: ['全站停电或网络中断', '雨雾、强光导致画面异常'],
    blindSpots: ['镜头被移动但画面清晰'],
    verify: [{ what: '调取事件前后各 10 分钟视频', window: '视频保存期内' }],
  },
  {
    detectorId: 'retest-too-fast',
    title: '疑似不维修即复检合格',
    category: 8,
    question: '初检不合格后是否在不足以完成维修的时间内复检合格？',
    hard: false,
    family: '维修',
    findings: 29,
  },
  {
    detectorId: 'chain-phone',
    title: '疑似中介代办链条',
    category: 11,
    question: '同一送检电话是否异常集中于某一机构并伴随异常合格率？',
    hard: false,
    family: '关系网络',
    findings: 0,
    state: 'not_enough_data',
    stateNote: '送检人电话填报率为 12%，低于运行所需的 60%。',
  },
  {
    detectorId: 'telemetry-mismatch',
    title: '疑似远程监控与检验不符',
    category: 3,
    question: '重型车远程监控的标定识别码是否与检验时读取的一致？',
    hard: true,
    family: 'OBD 标识',
    findings: 0,
    state: 'not_enough_data',
    stateNote: '尚未接入重型车远程监控数据。',
  },
]

const sql = `with paired as (
  select a.report_no, b.report_no as other_report_no, s.joint_equality
  from trace_similarity s
  join inspections a on a.report_no = s.left_report_no
  join inspections b on b.report_no = s.right_report_no
  where a.vin <> b.vin
)
select report_no, other_report_no, joint_equality
from paired
where joint_equality >= :minimum_joint_equality`

export const detectors: DetectorView[] = seeds.map((seed) => ({
  version: '1.2.0',
  categoryLabel: categories[seed.category] ?? '',
  status: 'active',
  state: 'ran',
  parameters: [],
  innocent: [],
  blindSpots: [],
  verify: [],
  legalBasis: basis,
  sql,
  owner: '市机动车排污监控中心',
  precision: { confirmed: 0, refuted: 0, enough: false },
  history: [{ version: 1, date: '2024-09-01', text: '首版' }],
  ...seed,
}))

export function detector(id: string): DetectorView {
  const found = detectors.find((entry) => entry.detectorId === id)
  if (!found) throw new Error(`no detector ${id}`)
  return found
}
