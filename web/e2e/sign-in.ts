import type { Page } from '@playwright/test'

export async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: /数据研判员/ }).click()
  await page.getByRole('heading', { name: '疑似线索' }).waitFor()
}
