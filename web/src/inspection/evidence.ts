import type { FindingView, InspectionView } from '../api/types'

export type Section = 'trace' | 'results' | 'sheet' | 'timeline' | 'obd' | 'history'

export const sectionTitle: Record<Section, string> = {
  trace: '过程数据',
  results: '检验结果与复算',
  sheet: '标准复算单：公式、规则、逐秒',
  timeline: '检测线时间轴与视频',
  obd: 'OBD 读取信息',
  history: '该车检验履历',
}

const sectionOf: Record<string, Section> = {
  trace: 'trace',
  trace_overlay: 'trace',
  obd_table: 'obd',
  line_timeline: 'timeline',
  camera_timeline: 'timeline',
  results_table: 'results',
  history: 'history',
}

/** Sections the findings ask for, strongest finding first; a view that this release does not know is left out. */
export function evidenceSections(findings: FindingView[]): Section[] {
  const ordered = [...findings].sort((a, b) => Number(b.hard) - Number(a.hard) || b.score - a.score)
  const wanted = ordered.flatMap((finding) => finding.views.map((view) => sectionOf[view]))
  return [...new Set(wanted.filter((section) => section !== undefined))]
}

const everything: Section[] = ['results', 'sheet', 'trace', 'obd', 'timeline', 'history']

/** The rest stays within reach below the evidence, if there is anything in it. */
export function otherSections(view: InspectionView, evidence: Section[]): Section[] {
  const present: Record<Section, boolean> = {
    results: view.results.length > 0,
    sheet: view.trace != null || view.results.length > 0,
    trace: view.trace != null,
    obd: view.obd != null,
    timeline: view.timeline.tests.length > 0,
    history: view.history.length > 0,
  }
  return everything.filter((section) => present[section] && !evidence.includes(section))
}

export interface Counterpart {
  reportNo: string
  label: string
}

/** The inspections whose traces are to be laid over this one. */
export function counterparts(findings: FindingView[], reportNo: string): Counterpart[] {
  const found = new Map<string, Counterpart>()
  for (const finding of findings.filter((candidate) => candidate.views.includes('trace_overlay'))) {
    for (const related of finding.related) {
      if (related.kind === 'inspection' && related.id !== reportNo) {
        found.set(related.id, { reportNo: related.id, label: related.label })
      }
    }
  }
  return [...found.values()]
}

/** Equal entries of several findings are shown once. */
export function distinct<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
