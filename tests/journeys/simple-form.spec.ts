import { gzipSync } from 'node:zlib'
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import { sayBasis } from './basis'
import { linkFor } from './open-link'

/**
 * A panel on an old telephone: no JavaScript, 320 pixels, a poor line. It starts, answers, makes a mistake, goes back,
 * checks, changes and submits. Then two people at once, and somebody who begins simple and finishes interactive.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const PANEL = 'Addiscombe Safer Neighbourhoods Panel, Croydon'
const OTHER_PANEL = 'Ashburton Safer Neighbourhoods Panel, Croydon'
const WHY = 'Cars race along the high street after ten.'

const oldTelephone = (browser: Browser) =>
  browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } })

const go = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
/** As somebody goes who has only a keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('the keyboard does not get there')
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

let link: string
let phone: Page

test.beforeAll(async ({ browser }) => {
  link = await linkFor('policing-priorities', PANEL)
  phone = await (await oldTelephone(browser)).newPage()
})

test('the start page leads to the simple form without JavaScript', async () => {
  await phone.goto(link)
  await go(phone, 'Use the simple form')
  await expect(heading(phone)).toHaveText('Your three priorities')
  expect(new URL(phone.url()).pathname).toBe(`${link}/simple`)
})

test('the first page of questions has no script and weighs less than 40 KB', async ({ request }) => {
  const page = await request.get(`${link}/simple?page=0`)
  const html = await page.text()
  expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i)
  expect(page.headers()['content-security-policy']).toContain("script-src 'none'")
  const [, style] = /rel="stylesheet" href="([^"]+)"/.exec(html) ?? []
  const sheet = await request.get(style!)
  expect(sheet.headers()['cache-control']).toContain('immutable')
  const css = await sheet.text()
  const [ofHtml, ofCss] = [gzipSync(html).length, gzipSync(css).length]
  console.log(`the simple form: ${ofHtml} bytes of HTML and ${ofCss} of CSS, gzip; no script`)
  expect(ofHtml + ofCss).toBeLessThan(40 * 1024)
})

test('what is missing is said at the field, and nothing that was right is lost', async () => {
  await phone.getByLabel('What is your second priority?').selectOption({ label: 'Burglary' })
  await go(phone, 'Save and continue')
  const summary = phone.getByRole('alert')
  await expect(summary).toContainText('Choose your first priority.')
  await expect(phone.getByLabel('What is your second priority?')).toHaveValue('burglary')
  const target = await summary.getByRole('link').first().getAttribute('href')
  await expect(phone.locator(`[id="${target!.slice(1)}"]`)).toHaveAttribute('type', 'radio')
  expect(await phone.title()).toContain('Error: ')
})

test('what is chosen decides what is asked, by the keyboard alone', async () => {
  const wanted = phone.getByLabel('Road safety and dangerous driving').first()
  await tabTo(phone, phone.getByRole('radio').first())
  await phone.keyboard.press('Space')
  for (let i = 0; i < 20 && !(await wanted.isChecked()); i++) await phone.keyboard.press('ArrowDown')
  const second = phone.getByLabel('What is your second priority?')
  await tabTo(phone, second)
  await phone.keyboard.press('Home')
  await expect(second).toHaveValue('')
  await tabTo(phone, phone.getByRole('button', { name: 'Save and continue' }).last())
  await phone.keyboard.press('Enter')
  await expect(heading(phone)).toHaveText('Your first priority: Road safety and dangerous driving')
  await phone.getByLabel('Why is this your first priority?').fill(`${WHY}\n\nNobody stops them.`)
  await go(phone, 'Save and continue')
  // No second and no third priority: their pages are passed over.
  await expect(heading(phone)).toContainText('How the police listen')
})

test('going back keeps everything', async () => {
  await phone.getByLabel('Is there anything else you want to tell us?').fill('Thank you for asking.')
  await go(phone, 'Save and go back')
  await expect(heading(phone)).toContainText('Your first priority')
  await expect(phone.getByLabel('Why is this your first priority?')).toHaveValue(
    `${WHY}\n\nNobody stops them.`,
  )
  await go(phone, 'Save and come back later')
  await expect(phone.getByRole('alert')).toContainText(/Saved at \d\d:\d\d/)
  await go(phone, 'Save and continue')
  await expect(phone.getByLabel('Is there anything else you want to tell us?')).toHaveValue(
    'Thank you for asking.',
  )
  await go(phone, 'Save and continue')
})

test('who stands behind the answers is asked once, before they are submitted', async () => {
  await expect(heading(phone)).toHaveText('Who stands behind these answers?')
  await phone.getByRole('link', { name: 'Check your answers first' }).click()
  await go(phone, 'Submit your answers')
  await expect(phone.getByRole('alert')).toContainText('Your answers are not submitted yet')
  await sayBasis(phone)
})

test('all answers are checked, changed and submitted', async () => {
  await expect(heading(phone)).toHaveText('Check your answers before you submit them')
  const main = phone.getByRole('main')
  await expect(main).toContainText(WHY)
  await expect(main).toContainText('Not provided')
  await phone.getByRole('link', { name: /Change.*anything else/ }).click()
  await phone.getByLabel('Is there anything else you want to tell us?').fill('Thank you.')
  await go(phone, 'Save and go back to your answers')
  await expect(main).toContainText('Thank you.')
  await go(phone, 'Submit your answers')
  await expect(heading(phone)).toHaveText('Answers submitted')
  expect(new URL(phone.url()).pathname).toBe(`${link}/simple/submitted`)
  await expect(main).toContainText(WHY)
})

test('each page is accessible and fits 320 pixels', async ({ browser }) => {
  const other = await linkFor('policing-priorities', OTHER_PANEL)
  // axe runs scripts, and so needs a browser that does. The policy of these pages lets none of theirs run.
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  const look = async () => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(await page.locator('script').count()).toBe(0)
  }
  await page.goto(`${other}/simple`)
  await look()
  await go(page, 'Start now')
  await look()
  await go(page, 'Save and continue')
  await expect(page.getByRole('alert')).toBeVisible()
  await look()
  await page.getByLabel('Burglary').first().check()
  await go(page, 'Save and continue')
  await look()
  await page.goto(`${other}/simple/check`)
  await look()
  await sayBasis(page)
  await look()
  await page.goto(`${link}/simple/submitted`)
  await look()
  await context.close()
})

test('two people at once see both texts and decide', async ({ browser }) => {
  const other = await linkFor('policing-priorities', OTHER_PANEL)
  const [mine, theirs] = [
    await (await oldTelephone(browser)).newPage(),
    await (await oldTelephone(browser)).newPage(),
  ]
  for (const page of [mine, theirs]) await page.goto(`${other}/simple?page=1`)
  await theirs.getByLabel('Why is this your first priority?').fill('Doors are forced in the daytime.')
  await go(theirs, 'Save and continue')
  await mine.getByLabel('Why is this your first priority?').fill('Sheds are emptied at night.')
  await go(mine, 'Save and continue')
  await expect(mine.getByRole('main')).toContainText('Doors are forced in the daytime.')
  await expect(mine.getByRole('main')).toContainText('Sheds are emptied at night.')
  await go(mine, 'Save and continue')
  await expect(mine.getByRole('alert')).toContainText('Choose which answer to keep')
  await mine.getByLabel(/Keep both/).check()
  await go(mine, 'Save and continue')
  await mine.goto(`${other}/simple?page=1`)
  await expect(mine.getByLabel('Why is this your first priority?')).toHaveValue(
    'Doors are forced in the daytime.\n\nSheds are emptied at night.',
  )
})

test('what was begun simply is finished interactively, by the keyboard alone', async ({ browser }) => {
  const other = await linkFor('policing-priorities', OTHER_PANEL)
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${other}/simple?page=1`)
  await page.getByRole('link', { name: 'Use the interactive form instead' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Why is this your first priority?')).toHaveValue(/Sheds are emptied/)
  await page.goto(`${other}/check`)
  await page.getByRole('button', { name: 'Submit your answers' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Answers submitted')
  await page.context().close()
})
