import { expect, test } from '@playwright/test'
import { cases } from '../mock/cases.ts'
import { signIn } from './sign-in.ts'

test('a wrong password is refused in plain words, the right one opens the page that was asked for', async ({ page }) => {
  await page.goto('/detectors')
  await expect(page).toHaveURL(/sign-in\?to=\/detectors/)
  await page.getByLabel('账号', { exact: true }).fill('analyst')
  await page.getByLabel('密码', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('账号或密码不正确。')
  await page.getByLabel('密码', { exact: true }).fill('demo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '检测器目录' })).toBeVisible()
})

test('leads are filtered by the server and the filter lives in the address', async ({ page }) => {
  await signIn(page)
  await expect(page.getByRole('status').filter({ hasText: '共 164 条' })).toBeVisible()
  await page.getByRole('combobox', { name: '证据强度' }).click()
  await page.getByRole('option', { name: /仅软线索/ }).click()
  await expect(page).toHaveURL(/strength=soft/)
  await expect(page.getByRole('status').filter({ hasText: '符合条件 45 条' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('status').filter({ hasText: '符合条件 45 条' })).toBeVisible()
  await page.locator('.el-pager').getByText('2', { exact: true }).click()
  await expect(page).toHaveURL(/page=2/)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).toHaveURL(/\/leads$/)
})

test('an empty search says so and the export follows the filter', async ({ page }) => {
  await signIn(page)
  await page.getByRole('textbox', { name: /关键词/ }).fill('演A7K213')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '符合条件 1 条' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 CSV' }).click()
  expect((await download).url()).toContain(encodeURIComponent('演A7K213'))
  await page.getByRole('textbox', { name: /关键词/ }).fill('没有这辆车')
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有符合条件的线索')).toBeVisible()
})

test('a copied trace is drawn over its original with the difference below', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: '疑似复制过程数据' }).first().click()
  await expect(page).toHaveURL(new RegExp(cases.copy))
  await expect(page.getByText('全部通道同时相等的有')).toContainText('171 秒（96.1%）')
  const chart = page.getByRole('img', { name: /过程数据曲线.*与对照检验叠加/ })
  await expect(chart.locator('canvas')).toBeVisible()
  const painted = await chart.locator('canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    return pixels.filter((_, index) => index % 4 === 3).filter((alpha) => alpha > 0).length
  })
  expect(painted).toBeGreaterThan(5000)
  await page.getByRole('article').getByRole('link', { name: /演A30T95/ }).click()
  await expect(page).toHaveURL(new RegExp(cases.copied))
  await expect(page.getByText('未发现疑点')).toBeVisible()
})

test('each kind of evidence is told in words as well as drawn', async ({ page }) => {
  await signIn(page)
  await page.goto(`/inspections/${cases.overlap}`)
  await expect(page.getByText(/与 演A0J774 重叠 4 分 05 秒/)).toBeVisible()
  await page.goto(`/inspections/${cases.shared}`)
  await expect(page.getByText('由 37 辆车、9 个车型族共用')).toBeVisible()
  await page.goto(`/inspections/${cases.recomputed}`)
  await expect(page.getByRole('row', { name: /光吸收系数（100% 点）.*\+0.54.*不一致/ })).toBeVisible()
  await page.goto(`/inspections/${cases.covered}`)
  await expect(page.getByText(/取样位摄像头被遮挡/).first()).toBeVisible()
})

test('the test is performed again on paper, formula by formula and second by second', async ({ page }) => {
  await signIn(page)
  await page.goto(`/inspections/${cases.recomputed}`)
  await page.getByRole('button', { name: /标准复算单/ }).click()
  await expect(page.getByText('按标准应为 不合格')).toBeVisible()
  await page.getByText('公式与条款', { exact: true }).click()
  await expect(page.getByText('k100为100%点最后9 s光吸收系数的平均值')).toBeVisible()
  await expect(page.getByRole('row', { name: /^23 63 未扫描到最大功率之后/ })).toBeVisible()
})

test('a station is found from any page by a part of its name, with the keyboard', async ({ page }) => {
  await signIn(page)
  await page.keyboard.press('/')
  await page.keyboard.type('石桥')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '查找“石桥”' })).toBeVisible()
  await page.getByRole('link', { name: '石桥安行机动车检测有限公司' }).click()
  await expect(page.getByText('没有发现关于它的疑点')).toBeVisible()
})

test('the list can be worked with the keyboard alone', async ({ page }) => {
  await signIn(page)
  await page.goto('/leads')
  await page.getByRole('heading', { name: '疑似线索' }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '疑似复制过程数据' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /疑点（2 项）/ })).toBeVisible()
})

test('a session that has ended leads to sign-in and back', async ({ page, context }) => {
  await signIn(page)
  await context.clearCookies({ name: 'SESSION' })
  await page.getByRole('button', { name: '最近优先' }).click()
  await expect(page).toHaveURL(/sign-in\?to=/)
  await page.getByRole('button', { name: /数据研判员/ }).click()
  await expect(page).toHaveURL(/sort=occurredAt/)
})

test('signing out ends the session', async ({ page }) => {
  await signIn(page)
  await page.getByRole('button', { name: /用户菜单/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await page.goto('/leads')
  await expect(page).toHaveURL(/sign-in/)
})

test('a lead about a station opens the page of its findings, and from there the tests it rests on', async ({ page }) => {
  await signIn(page)
  await page.getByRole('textbox', { name: /关键词/ }).fill('望山顺驰')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '疑似机构复检合格率异常' }).click()
  await expect(page).toHaveURL(/\/subjects\/station\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('望山顺驰')
  await expect(page.getByText('登记内容')).toBeVisible()
  await page.getByRole('article').getByRole('link', { name: /演C3L577/ }).click()
  await expect(page).toHaveURL(new RegExp(cases.covered))
})

test('an audit administrator sees the log and no leads', async ({ page }) => {
  await signIn(page, /审计管理员/, '审计日志')
  await expect(page).toHaveURL(/\/audit$/)
  await expect(page.getByText('日志完好：共 7 条')).toBeVisible()
  await expect(page.getByRole('row', { name: /被拒绝/ })).toContainText('admin')
  await expect(page.getByRole('navigation').getByRole('link', { name: '线索' })).toHaveCount(0)
})

test('a newcomer chooses a password, sets up the telephone, keeps the recovery codes and finds no role yet', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('账号', { exact: true }).fill('newcomer')
  await page.getByLabel('密码', { exact: true }).fill('demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByLabel('新密码', { exact: true }).fill('a longer one 2026')
  await page.getByLabel('再次输入新密码').fill('another one 2026')
  await page.getByRole('button', { name: '保存并继续' }).click()
  await expect(page.getByRole('alert')).toHaveText('两次输入的新密码不一致。')
  await page.getByLabel('再次输入新密码').fill('a longer one 2026')
  await page.getByRole('button', { name: '保存并继续' }).click()
  await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible()
  await page.getByLabel(/6 位验证码/).fill('000000')
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByRole('alert')).toContainText('验证码不正确')
  await page.getByLabel(/6 位验证码/).fill('123456')
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(10)
  await page.getByRole('button', { name: '已保存，进入系统' }).click()
  await expect(page.getByText('还没有给您角色')).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(0)
})

test('the system administrator makes an account, the security administrator gives it a role', async ({ page }) => {
  await signIn(page, /系统管理员/, '账号管理')
  await page.getByLabel('账号名').fill('wang.ming')
  await page.getByLabel('姓名与单位').fill('石桥分局 · 王明')
  await page.getByRole('button', { name: '建立' }).click()
  await expect(page.getByRole('status', { name: '一次性密码' })).toContainText('Demo23Once45')
  await page.getByRole('button', { name: /用户菜单/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(page, /安全管理员/, '安全管理')
  await page.getByRole('row', { name: /wang.ming/ }).getByRole('button', { name: '变更角色' }).click()
  await page.getByLabel('县区执法人员').check()
  await expect(page.getByRole('alert')).toHaveText('县区执法人员必须指定区县。')
  await page.getByLabel('管辖区县').selectOption('石桥县')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('row', { name: /wang.ming/ })).toContainText('县区执法人员')
})

test('a figure of the cockpit opens as many rows as it says', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: '驾驶舱' }).click()
  const hard = page.getByRole('link', { name: /^望山区含硬矛盾线索/ })
  const told = await hard.textContent()
  await hard.click()
  await expect(page).toHaveURL(/\/leads\?strength=hard&county=990103/)
  await expect(page.getByRole('status').filter({ hasText: `符合条件 ${told} 条` })).toBeVisible()
  await page.goBack()
  const confirmed = page.getByRole('link', { name: /^望山区核查属实/ })
  const settled = await confirmed.textContent()
  await confirmed.click()
  await expect(page.getByRole('status')).toContainText(`共 ${settled} 条`)
  await expect(page.getByRole('row')).toHaveCount(Number(settled) + 1)
})

test('the league table is sorted with the keyboard, and who only looks on begins in the cockpit', async ({ page }) => {
  await signIn(page, /分管领导/, '驾驶舱')
  await page.getByRole('button', { name: '当周检验' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: /当周检验/ })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByRole('region', { name: '区县对照表' }).getByRole('rowheader').first()).toHaveText('石桥县')
})

test('two leads are chosen, assigned, handed over, and the order is opened', async ({ page }) => {
  await signIn(page)
  await page.goto('/leads?county=990102')
  for (const [deed, fill] of [
    ['指派', async () => void (await page.getByLabel('办理人').selectOption('officer'))],
    ['交办', async () => {
      await page.getByLabel('办理期限').fill('2030-01-15')
      await page.getByLabel('交办要求').fill('请调看录像')
    }],
  ] as const) {
    await page.getByRole('checkbox', { name: /^选择/ }).nth(0).check()
    await page.getByRole('checkbox', { name: /^选择/ }).nth(1).check()
    await page.getByRole('button', { name: deed, exact: true }).click()
    await fill()
    await page.getByRole('dialog').getByRole('button', { name: deed, exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: `已${deed} 2 条。` })).toBeVisible()
  }
  await page.getByRole('link', { name: /交办单〔2024〕990102/ }).click()
  await expect(page.getByRole('heading', { name: '线索（2 条）' })).toBeVisible()
  await expect(page.getByText('请调看录像')).toBeVisible()
  await page.getByRole('region', { name: '交办的线索' }).getByRole('link').first().click()
  await expect(page.getByRole('listitem').filter({ hasText: '给临河分局 · 执法人员' })).toBeVisible()
})
