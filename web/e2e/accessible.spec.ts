import { expect, test, type Page } from '@playwright/test'
import { cases } from '../mock/cases.ts'
import { expectAccessible } from './axe.ts'
import { signIn } from './sign-in.ts'

const pages: [string, string, string][] = [
  ['cockpit', '/cockpit', '每周检验'],
  ['rows behind a figure', '/figures/harm_open', '合计'],
  ['lead list', '/leads', '共 164 条'],
  ['lead list with nothing found', '/leads?q=没有', '没有符合条件的线索'],
  ['lead at the desk', '/leads/1', '办理经过'],
  ['order for print', '/orders/1', '线索交办单'],
  ['copied trace', `/inspections/${cases.copy}`, '全部通道同时相等'],
  ['overlap', `/inspections/${cases.overlap}`, '本次检验'],
  ['shared calibration', `/inspections/${cases.shared}`, '个车型族共用'],
  ['recomputed result', `/inspections/${cases.recomputed}`, '项与上报值不一致'],
  ['covered camera', `/inspections/${cases.covered}`, '视频 取样位'],
  ['repair', '/subjects/repair/W1', '维修单所列配件'],
  ['telephone', '/subjects/phone/15400000002', '疑点（1 项）'],
  ['subject that is not there', '/subjects/phone/1', '没有找到电话 1'],
  ['station without findings', '/subjects/station/990102001', '没有发现关于它的疑点'],
  ['search without a text', '/search', '请输入至少两个字'],
  ['what was found', '/search?q=演A5', '查找“演A5”'],
  ['unknown report', '/inspections/none', '没有这份检验报告'],
  ['catalogue', '/detectors', '数据不足'],
  ['query', '/detectors/query', '可用的数据表'],
  ['own account', '/account', '至少 12 个字符'],
  ['missing page', '/nowhere', '页面不存在'],
]

const administrators: [RegExp, string, string][] = [
  [/审计管理员/, '审计日志', '日志完好'],
  [/系统管理员/, '账号管理', '新建账号'],
  [/安全管理员/, '安全管理', '登录会话（'],
]

const tooWide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: /标准复算单/ }).click()
  await page.getByText('按标准应为').waitFor()
}

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${scheme}, ${width} px wide`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: width === 390 ? 844 : 900 } })

      test('sign-in is accessible', async ({ page }) => {
        await page.goto('/sign-in')
        await page.getByText('演示账号').waitFor()
        await expectAccessible(page)
      })

      test('the administrators\' pages are accessible', async ({ page }) => {
        test.setTimeout(60_000)
        await page.goto('/setup')
        await page.getByLabel('初始化码').waitFor()
        await expectAccessible(page)
        for (const [who, heading, text] of administrators) {
          await page.context().clearCookies({ name: 'SESSION' })
          await signIn(page, who, heading)
          await page.getByText(text).first().waitFor()
          if (heading === '安全管理') await page.getByRole('button', { name: '变更角色' }).first().click()
          await expectAccessible(page)
          expect(await tooWide(page), `${heading} overflows`).toBeLessThanOrEqual(0)
        }
      })

      test('every page is accessible and none is wider than the screen', async ({ page }) => {
        test.setTimeout(90_000)
        await signIn(page)
        for (const [name, address, text] of pages) {
          await test.step(name, async () => {
            await page.goto(address)
            await page.getByText(text).first().waitFor()
            if (address === '/detectors') await page.getByRole('button', { name: /详情/ }).first().click()
            if (name === 'recomputed result') await openSheet(page)
            await expectAccessible(page)
            expect(await tooWide(page), `${name} overflows`).toBeLessThanOrEqual(0)
          })
        }
      })
    })
  }
}
