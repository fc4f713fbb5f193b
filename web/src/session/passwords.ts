/** The rules as the server keeps them, in words; the server decides. */
export const passwordRule = '至少 12 个字符，含两类字符（大写、小写、数字、符号），不能包含账号名或常见口令，不能与上一个密码相同。'

/** What is wrong before the server is asked; empty when nothing. */
export function mismatch(password: string, again: string): string {
  if (!password) return '请输入新密码。'
  return password === again ? '' : '两次输入的新密码不一致。'
}
