import type { Page } from '@playwright/test'

/** Between the questions and the check a group is asked once who stands behind its answers. */
export async function sayBasis(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Who stands behind these answers?' }).waitFor()
  await page.getByRole('radio', { name: 'The chair alone' }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
}
