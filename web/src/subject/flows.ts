import type { Flow } from '../api/types'

export interface Drawn {
  flow: Flow
  x: number
  y: number
  width: number
}

/** Half the edge of the picture. */
export const HALF = 170
const MARGIN = 34

/** Places around the subject, north up; the farthest stands at the edge. Places whose position is unknown are left out. */
export function drawn(flows: Flow[]): Drawn[] {
  const known = flows.filter((flow) => flow.eastKm != null && flow.northKm != null)
  const far = Math.max(1, ...known.map((flow) => Math.max(Math.abs(flow.eastKm ?? 0), Math.abs(flow.northKm ?? 0))))
  const most = Math.max(1, ...known.map((flow) => flow.vehicles))
  const scale = (HALF - MARGIN) / far
  return known.map((flow) => ({
    flow,
    x: HALF + (flow.eastKm ?? 0) * scale,
    y: HALF - (flow.northKm ?? 0) * scale,
    width: 1 + (6 * flow.vehicles) / most,
  }))
}

export const kilometres = (flow: Flow): string =>
  flow.eastKm == null || flow.northKm == null ? '位置不详' : `${Math.hypot(flow.eastKm, flow.northKm).toFixed(1)} km`

const KINDS: Record<string, [string, string]> = {
  station: ['去复检', '来复检'],
  shop: ['去维修', '来维修'],
}

/** What the vehicles went for, seen from the subject; a shop's vehicles come from the station where they failed. */
export function wayText(flow: Flow, own: string): string {
  if (own === 'shop') return '不合格后来维修'
  const [out, back] = KINDS[flow.kind] ?? ['去', '来']
  return flow.fromHere ? out : back
}
