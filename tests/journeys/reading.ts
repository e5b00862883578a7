import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'

/** Looks at a page as it stands: a heading, nothing that axe finds, and no scrolling sideways at 320 pixels. */
export async function read(page: Page, heading?: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** Goes there and looks. */
export async function visit(page: Page, address: string, heading?: string | RegExp): Promise<void> {
  await page.goto(address)
  await read(page, heading)
}
