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

/**
 * The same of a page in a browser without scripts, which axe needs: what stands there (after a form was posted, too) is
 * opened again, as it is, in a browser that has them.
 */
export async function readWithoutScripts(page: Page, heading?: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  const body = await page.content()
  const context = await page.context().browser()!.newContext({ bypassCSP: true })
  const copy = await context.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(page.url())
  await read(copy, heading)
  await context.close()
}
