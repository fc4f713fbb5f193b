import { expect, it } from 'vitest'
import { fitTogether, roleWord } from './roles'

it('keeps administrators and institutions alone', () => {
  expect([['analyst', 'transport'], ['system_administrator'], []].map(fitTogether)).toEqual([true, true, true])
  expect([['analyst', 'audit_administrator'], ['system_administrator', 'security_administrator'], ['inspection_institution', 'analyst']].map(fitTogether)).toEqual([false, false, false])
})

it('shows a role that it does not know as it is', () => {
  expect([roleWord('transport'), roleWord('emperor')]).toEqual(['交通运输部门', 'emperor'])
})
