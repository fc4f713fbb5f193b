const ACTIONS: Record<string, string> = {
  look: '查看',
  decide: '办理',
  refused: '被拒绝',
  sign_in: '登录',
  sign_in_refused: '登录失败',
  locked_out: '账号锁定',
  sign_out: '退出',
  first_account: '建立首个账号',
  custody: '证据保管',
  checkpoint: '平台签名',
}

const FAULTS: Record<string, string> = {
  number: '编号不连续，有条目被删去或插入',
  link: '与上一条接不上，上一条被改动、删去或调换',
  content: '内容与其摘要不符',
  signature: '不是本平台的签名',
  end: '起缺失，结尾被截去',
}

/** Chinese for an action; one that is not known yet is shown as it is. */
export const actionWord = (action: string): string => ACTIONS[action] ?? action

export const faultWord = (fault: string): string => FAULTS[fault] ?? fault

/** A moment in the city's time, to the second. */
export function secondOf(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
    hour12: false,
  }).format(new Date(instant))
}
