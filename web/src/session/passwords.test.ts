import { expect, it } from 'vitest'
import { mismatch } from './passwords'

it('asks for the same password twice', () => {
  expect([mismatch('', ''), mismatch('a', 'b'), mismatch('a', 'a')]).toEqual(['请输入新密码。', '两次输入的新密码不一致。', ''])
})
