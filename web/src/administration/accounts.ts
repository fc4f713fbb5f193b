import type { AccountRow } from '../api/types'
import { roleWord } from '../ui/roles'

/** What an administrator must know about an account at a glance. */
export function stateOf(account: AccountRow): string {
  if (account.disabled) return '已停用'
  return account.oneTimePassword ? '待首次改密码' : '正常'
}

export function rolesOf(account: AccountRow): string {
  const roles = account.roles.map(roleWord).join('、') || '无角色'
  return account.countyName ? `${roles}（${account.countyName}）` : roles
}

/** Those whose name, displayed name or role holds the text. */
export function matching(accounts: readonly AccountRow[], text: string): AccountRow[] {
  const wanted = text.trim().toLowerCase()
  return accounts.filter((account) =>
    [account.userName, account.displayName, rolesOf(account)].some((word) => word.toLowerCase().includes(wanted)),
  )
}
