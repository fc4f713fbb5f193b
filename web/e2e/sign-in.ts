import type { Page } from '@playwright/test'

/** Signs in as one of the demo accounts and waits for the first page that it sees. */
export async function signIn(page: Page, who = /数据研判员/, heading = '疑似线索'): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: who }).click()
  await page.getByRole('heading', { name: heading }).waitFor()
}
