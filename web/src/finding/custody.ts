const ACTIONS: Record<string, string> = {
  received: '接收',
  collected: '入库',
  opened: '打开',
  copied: '复制',
  exported: '导出',
  rehashed: '复核',
  bent: '发现不符',
}

/** Chinese for what happened to an item; what is not known yet is shown as it is. */
export const custodyWord = (action: string): string => ACTIONS[action] ?? action

/** Where a package is got from; why it leaves the house goes along. */
export const exportAddress = (findingId: string, itemId: number, reason: string): string =>
  `/api/findings/${encodeURIComponent(findingId)}/evidence/${itemId}/content?reason=${encodeURIComponent(reason.trim())}`

/** A moment in the city's time, to the second: 2024-10-08 12:00:05. */
export const cityTime = (instant: string): string =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
