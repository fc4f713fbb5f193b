import { expect, it } from 'vitest'
import { useAction } from './useAction'

it('says in words what the server had against it, and forgets it at the next try', async () => {
  const action = useAction()
  expect(await action.run(() => Promise.reject(new Error('该账号名已被使用')))).toBe(false)
  expect(action.problem.value).toBe('该账号名已被使用')
  expect(await action.run(() => Promise.resolve())).toBe(true)
  expect([action.problem.value, action.busy.value]).toEqual(['', false])
})

it('does one thing at a time', async () => {
  const action = useAction()
  let times = 0
  const deed = () => Promise.resolve(times++)
  expect(await Promise.all([action.run(deed), action.run(deed)])).toEqual([true, false])
  expect(times).toBe(1)
})
