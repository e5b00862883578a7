import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'

/**
 * A Londoner takes part by the open link of the demonstration: on an old telephone without JavaScript, with the keyboard
 * alone; answers, submits, says something of themselves; and nothing on any page comes from anybody else.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const TAKE_PART = '/consultations/policing-priorities/take-part'
const WHY = 'The lamps on the towpath have been out since the winter and nobody walks there after dark.'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

const oldTelephone = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } })).newPage()

let phone: Page
let own: string

test('the open link needs no script, says what is missing, and asks for the ward', async ({
  browser,
  request,
}) => {
  const html = await (await request.get(`${TAKE_PART}?form=simple`)).text()
  expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i)
  phone = await oldTelephone(browser)
  await phone.goto(`${TAKE_PART}?form=simple`)
  await press(phone, 'Start')
  await expect(phone.getByRole('alert')).toContainText('Choose whether your answers may be published')
  await phone.getByRole('radio', { name: 'No', exact: true }).check()
  await phone.getByLabel('In which borough do you live?').selectOption({ label: 'Camden' })
  await press(phone, 'Start')
  await expect(phone.getByLabel('In which ward of Camden?')).toBeVisible()
  await press(phone, 'Start')
  await phone.waitForURL(/\/respond\/[^/]+\/simple/)
  own = /\/respond\/[^/]+/.exec(phone.url())![0]
  expect(await phone.context().cookies()).toEqual([])
})

test('the questions about oneself come after the answers', async () => {
  await phone.goto(`${own}/equality`)
  await expect(heading(phone)).toHaveText('Your answers come first')
})

test('a Londoner answers and submits in the simple form', async () => {
  await phone.goto(`${own}/simple`)
  await press(phone, 'Start now')
  await phone.getByLabel('Burglary').first().check()
  await press(phone, 'Save and continue')
  await phone.getByLabel('Why is this your first priority?').fill(WHY)
  await press(phone, 'Save and continue')
  await press(phone, 'Save and continue')
  await press(phone, 'Submit your answers')
  await expect(heading(phone)).toHaveText('Answers submitted')
  await phone.getByRole('link', { name: 'Questions about you (optional)' }).click()
})

test('they are asked in two steps, once, and may prefer not to say', async () => {
  await phone.getByRole('group', { name: 'How old are you?' }).getByLabel('25 to 34').check()
  await phone.getByRole('group', { name: 'What is your religion?' }).getByLabel('Prefer not to say').check()
  await phone
    .getByRole('group', { name: 'What is your ethnic group?' })
    .getByLabel('Asian or Asian British')
    .check()
  await press(phone, 'Continue')
  await expect(heading(phone)).toHaveText('Your ethnic background')
  await phone.getByLabel('Bangladeshi').check()
  await press(phone, 'Continue')
  await expect(heading(phone)).toHaveText('Thank you')
  await phone.goto(`${own}/equality`)
  await expect(heading(phone)).toHaveText('You have answered these already')
})

test('with JavaScript the keyboard alone is enough, and every page is accessible at 320 pixels', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage()
  const look = async () => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await page.goto(TAKE_PART)
  await look()
  await page.getByRole('radio', { name: 'Yes, in full' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/respond\/[^/]+$/)
  await expect(page.getByRole('main')).toContainText('This page is yours.')
  await look()
  await page.goto(`${own}/equality`)
  await look()
  await page.goto('/consultations/policing-priorities')
  await expect(page.getByRole('link', { name: 'Take part' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/Members of the public: \d+ answers/)
})

test('persons stand in the public figures apart, and in no rate', async ({ request }) => {
  const rates = await (await request.get('/api/v1/consultations/policing-priorities/response-rates')).json()
  expect(rates.public.responded).toBeGreaterThan(12)
  const kinds = rates.bodyTypes.map(({ bodyType }: { bodyType: string }) => bodyType)
  expect(kinds).not.toContain('public')
})

test('nothing on any page comes from anybody else, and no cookie is set', async ({ browser, baseURL }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(baseURL!).host)
      elsewhere.push(request.url())
  })
  const seen = new Set<string>()
  const waiting = [
    '/',
    '/consultations',
    TAKE_PART,
    own,
    `${own}/questions`,
    `${own}/simple`,
    `${own}/submitted`,
  ]
  for (let address = waiting.shift(); address && seen.size < 60; address = waiting.shift()) {
    if (seen.has(address)) continue
    seen.add(address)
    await page.goto(address)
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
    const found = links.map((link) => link.split('#')[0]!)
    waiting.push(
      ...found.filter(
        (link) =>
          !/\.(csv|ics|atom|pdf|docx)\b|\/csv\b|\/documents\/|\/content|^\/(sign-in|account|staff|api)/.test(
            link,
          ),
      ),
    )
  }
  expect(seen.size).toBeGreaterThan(8)
  expect(elsewhere).toEqual([])
  expect(await context.cookies()).toEqual([])
})
