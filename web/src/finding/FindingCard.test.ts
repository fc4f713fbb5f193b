import { mount, RouterLinkStub } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { findingsOf } from '../../mock/findings'
import { cases } from '../../mock/cases'
import FindingCard from './FindingCard.vue'

const [finding] = findingsOf(cases.copy)
if (!finding) throw new Error('the copied trace has no finding')

function card(explanation: string): ReturnType<typeof mount> {
  return mount(FindingCard, {
    props: { finding: { ...finding, explanation } as typeof finding & object, own: cases.copy },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
}

it('says how strong the evidence is and that the score is no conclusion', () => {
  const text = card('一句话').text()
  expect(text).toContain('硬矛盾')
  expect(text).toContain('疑似')
  expect(card('一句话').find('.risk').attributes('title')).toContain('不是结论')
})

it('shows what came from a database as text, never as HTML', () => {
  const shown = card('<img src=x onerror=alert(1)>')
  expect(shown.find('img').exists()).toBe(false)
  expect(shown.text()).toContain('<img src=x')
})

it('links to the other inspection and not to itself', () => {
  const links = card('一句话').findAllComponents(RouterLinkStub).map((link) => JSON.stringify(link.props('to')))
  expect(links).toEqual([JSON.stringify({ name: 'inspection', params: { reportNo: cases.copied } })])
})
