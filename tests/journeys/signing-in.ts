import type { Browser, Page } from '@playwright/test'
import { demonstrationSignIns } from '../support/demonstration'

/** A browser of somebody's own, signed in as one of the demonstration's people. `who` begins their description. */
export async function signedInAs(browser: Browser, who: string): Promise<Page> {
  const person = demonstrationSignIns().find((each) => each.who.startsWith(who))
  if (!person) throw new Error(`the demonstration has no ${who}`)
  const page = await (await browser.newContext()).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address', { exact: true }).fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}
