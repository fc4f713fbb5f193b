/** A score of 0–1 in points of 100; certainty is never shown, since none is given. */
export function points(score: number): string {
  if (score > 0 && score < 0.005) return '<1'
  return String(score < 1 ? Math.min(99, Math.round(score * 100)) : 100)
}
