import type { RouteLocationRaw } from 'vue-router'

/** Where a subject can be looked at: an inspection has a page of its own, anything else the page of its findings. */
export function subjectLink(kind: string, id: string): RouteLocationRaw {
  if (kind === 'inspection') return { name: 'inspection', params: { reportNo: id } }
  return { name: 'subject', params: { kind, id } }
}

const kinds: Record<string, string> = {
  inspection: '检验',
  repair: '维修',
  vehicle: '车辆',
  station: '检验机构',
  line: '检测线',
  shop: '维修机构',
  staff: '人员',
  phone: '电话',
  device_signature: '设备特征',
}

export function subjectText(kind: string): string {
  return kinds[kind] ?? kind
}

/** Ids that are personal themselves, a telephone's or a vehicle's, come encrypted: good for links, not for reading. */
export const isOpaque = (id: string): boolean => id.startsWith('~')
