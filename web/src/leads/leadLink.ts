import type { RouteLocationRaw } from 'vue-router'
import type { LeadRow } from '../api/types'

/** Where a lead leads to: an inspection has a page; a station gathers its leads; anything else is searched for. */
export function leadLink(lead: Pick<LeadRow, 'subjectKind' | 'subjectId'>): RouteLocationRaw {
  if (lead.subjectKind === 'inspection') return { name: 'inspection', params: { reportNo: lead.subjectId } }
  if (lead.subjectKind === 'station') return { name: 'leads', query: { station: lead.subjectId } }
  return { name: 'leads', query: { q: lead.subjectId } }
}

const kinds: Record<string, string> = {
  inspection: '检验',
  repair: '维修',
  vehicle: '车辆',
  station: '检测机构',
  line: '检测线',
  shop: '维修机构',
  staff: '人员',
  phone: '电话',
  device_signature: '设备特征',
}

export function subjectText(kind: string): string {
  return kinds[kind] ?? kind
}
