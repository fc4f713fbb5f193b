import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { computed } from 'vue'
import { ApiProblem } from '../api/problem'
import { mayDecideKey } from '../ui/mayDecide'
import DisclosureDialog from './DisclosureDialog.vue'
import { enoughReason } from './reason'

function dialog(disclose: (reason: string) => Promise<string>, mayDecide = true): ReturnType<typeof mount> {
  return mount(DisclosureDialog, {
    props: { disclose: disclose as (reason: string) => Promise<unknown> },
    global: { provide: { [mayDecideKey as symbol]: computed(() => mayDecide) } },
  })
}

it('takes four Chinese characters for a reason', () => {
  expect(enoughReason('联系车主')).toBe(true)
  expect(enoughReason('看看 abcdef')).toBe(false)
})

it('is not offered to people who decide nothing', () => {
  expect(dialog(() => Promise.resolve(''), false).find('button').exists()).toBe(false)
})

it('sends the reason, gives what came back and says that it was logged', async () => {
  const asked: string[] = []
  const shown = dialog((reason) => {
    asked.push(reason)
    return Promise.resolve('full')
  })
  await shown.get('input').setValue('联系车主核实')
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(asked).toEqual(['联系车主核实'])
  expect(shown.emitted('disclosed')).toEqual([['full']])
  expect(shown.get('[role=status]').text()).toContain('审计日志')
})

it('shows why it was refused', async () => {
  const shown = dialog(() => Promise.reject(new ApiProblem(400, '请用至少四个汉字写明查看完整信息的理由')))
  await shown.get('form').trigger('submit')
  await flushPromises()
  expect(shown.get('[role=alert]').text()).toContain('四个汉字')
  expect(shown.emitted('disclosed')).toBeUndefined()
})
