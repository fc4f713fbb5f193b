import type { SheetRule, SheetSource } from '../api/types'

/** Where a fact comes from: standard, clause, how sure. */
export function sourceText(source: SheetSource): string {
  const place = [source.standard, source.clause].filter((part) => part !== '').join(' ')
  return place === '' ? source.confidence : `${place}（${source.confidence}）`
}

export function byState(rules: SheetRule[], state: string): SheetRule[] {
  return rules.filter((rule) => rule.state === state)
}

/** The labels of the rules whose breach spans this second; empty when there is none. */
export function brokenAt(broken: SheetRule[], second: number): string {
  return broken
    .filter(({ firstSecond, lastSecond }) => firstSecond != null && lastSecond != null && firstSecond <= second && second <= lastSecond)
    .map((rule) => rule.label)
    .join('；')
}
