const ACTIONS: Record<string, string> = {
  look: '查看',
  decide: '办理',
  refused: '被拒绝',
  not_found: '查无此项',
  disclose: '查看完整信息',
  sign_in: '登录',
  sign_in_refused: '登录失败',
  locked_out: '账号锁定',
  sign_out: '退出',
  first_account: '初始化建立管理员',
  second_factor_refused: '二次验证失败',
  second_factor_set: '设置二次验证',
  second_factor_reset: '重置二次验证',
  recovery_code_used: '使用恢复码',
  password_changed: '更改密码',
  password_refused: '当前密码输错',
  one_time_password: '签发一次性密码',
  account_made: '建立账号',
  account_disabled: '停用账号',
  account_enabled: '启用账号',
  roles_given: '变更角色',
  unlocked: '解除锁定',
  session_ended: '结束会话',
  proposal_made: '提议修改检测器',
  proposal_tested: '回测提议',
  proposal_submitted: '提交提议',
  proposal_approved: '批准提议',
  proposal_refused: '驳回提议',
  query_tried: '试运行查询',
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

export { secondOf } from '../ui/format'
