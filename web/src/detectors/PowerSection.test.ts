import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { detector } from '../../mock/detectors'
import PowerSection from './PowerSection.vue'

const power = detector('line-overlap').power
if (!power) throw new Error('the mock has no curve')

function shown(version: string): ReturnType<typeof mount> {
  return mount(PowerSection, { props: { power: power as typeof power & object, title: '疑似', version } })
}

it('tells the rate over honest tests beside the curve and its figures', () => {
  const section = shown('2')
  expect(section.text()).toContain('误报 1 条（每万次 0.21 条，95% 上限 0.99 条），其中硬矛盾 0 条')
  expect(section.find('svg').attributes('aria-label')).toContain('同线检验重叠：强度 0 检出 25%')
  expect(section.findAll('tbody td').map((cell) => cell.text())).toEqual(['25%（30/120）', '100%（120/120）'])
  expect(section.text()).not.toContain('尚未重新测量')
})

it('says so when the curve is of an older version', () => {
  expect(shown('3').text()).toContain('现为第 3 版，尚未重新测量')
})
