import type { FindingView } from '../api/types'

export type Picture = 'peers' | 'flows' | 'beforeAfter' | 'parts' | 'tests' | 'models'

const pictureOf: Record<string, Picture> = {
  peer_bars: 'peers',
  referral_map: 'flows',
  before_after: 'beforeAfter',
  parts: 'parts',
  test_line: 'tests',
  cars_by_model: 'models',
}

/** The pictures that the findings' detectors declare, strongest finding first; a view of another kind of subject is left out. */
export function declaredPictures(findings: FindingView[]): Picture[] {
  const ordered = [...findings].sort((a, b) => Number(b.hard) - Number(a.hard) || b.score - a.score)
  const wanted = ordered.flatMap((finding) => finding.views.map((view) => pictureOf[view]))
  return [...new Set(wanted.filter((picture) => picture !== undefined))]
}
