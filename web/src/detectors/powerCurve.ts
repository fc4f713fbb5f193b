import type { PowerPoint, PowerScheme } from '../api/types'

export const box = { left: 44, top: 12, width: 420, height: 170 }

export function x(strength: number): number {
  return box.left + box.width * strength
}

export function y(share: number): number {
  return box.top + box.height * (1 - share)
}

type Share = (point: PowerPoint) => number

export const all: Share = (point) => point.share
export const hard: Share = (point) => (point.injected > 0 ? point.hard / point.injected : 0)

/** A strength at which nothing was injected has no share: it is left out, not drawn as 0. */
function drawn(scheme: PowerScheme): PowerPoint[] {
  return scheme.points.filter((point) => point.injected > 0)
}

function corners(points: PowerPoint[], share: Share): string {
  return points.map((point) => `${x(point.strength).toFixed(1)} ${y(share(point)).toFixed(1)}`).join('L')
}

export function line(scheme: PowerScheme, share: Share): string {
  const points = drawn(scheme)
  return points.length ? `M${corners(points, share)}` : ''
}

/** The 95 % band: along the upper limits, back along the lower ones. */
export function band(scheme: PowerScheme): string {
  const points = drawn(scheme)
  const back = corners([...points].reverse(), (point) => point.low)
  return points.length ? `M${corners(points, (point) => point.high)}L${back}Z` : ''
}

export function percent(point: PowerPoint): string {
  return point.injected > 0 ? `${Math.round(point.share * 100)}%（${point.found}/${point.injected}）` : '–'
}

/** The strengths of all schemes, from faint to gross. */
export function strengths(schemes: PowerScheme[]): number[] {
  return [...new Set(schemes.flatMap((scheme) => scheme.points.map((point) => point.strength)))].sort((a, b) => a - b)
}

export function at(scheme: PowerScheme, strength: number): PowerPoint | undefined {
  return scheme.points.find((point) => point.strength === strength)
}

/** The curve in words, for those who cannot see it. */
export function told(schemes: PowerScheme[]): string {
  const one = (scheme: PowerScheme): string =>
    `${scheme.label}：${drawn(scheme)
      .map((point) => `强度 ${point.strength} 检出 ${Math.round(point.share * 100)}%`)
      .join('，')}`
  return `检出率与造假强度的关系。${schemes.map(one).join('；')}`
}
