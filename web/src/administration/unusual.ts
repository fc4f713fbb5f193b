import type { Unusual } from '../api/types'

/** What is usual, and whose custom that is. */
export function usualText(one: Unusual): string {
  if (!one.ownHistory) return one.usual > 0 ? `本人记录不足，其他人一般不超过 ${one.usual} 次` : '此前没有可比的记录'
  return one.usual > 0 ? `本人平时一般不超过 ${one.usual} 次` : '本人此前从未如此'
}

/** 501–503、507 */
export function entryNumbers(one: Unusual): string {
  const ranges: [number, number][] = []
  for (const number of one.entries) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  const text = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
  return one.count > one.entries.length ? `${text} 等 ${one.count} 条` : text
}
