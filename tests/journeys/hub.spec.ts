import { expect, test, type Page } from '@playwright/test'
import pg from 'pg'
import { allMailTo, linkIn, mailTo } from '../support/mailbox'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

/**
 * A Londoner finds what is open where she lives, has its days in her calendar and asks to be told by e-mail; she confirms,
 * is told once of what opens, changes her choice and stops it.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const OPEN = 'What should the police deal with first?'
const ADDRESS = 'hub-reader@example.org'
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

async function sql(text: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.JOURNEY_DATABASE_URL })
  await client.connect()
  try {
    await client.query(text, values)
  } finally {
    await client.end()
  }
}

test('what is open where she lives, by the list and on the map', async ({ page }) => {
  await visit(page, '/', /What London’s groups say/)
  await page.getByRole('link', { name: 'What is open where you live' }).click()
  await read(page, 'What is open where you live')
  await page.getByLabel('Borough', { exact: true }).selectOption({ label: 'Camden' })
  await press(page, 'Show')
  await read(page, 'Camden')
  await expect(page.getByRole('link', { name: OPEN, exact: true })).toBeVisible()
  await page.getByLabel('Ward (optional)').selectOption({ index: 1 })
  await press(page, 'Show')
  await read(page, /, Camden$/)
  await page.getByRole('link', { name: /^Hackney:/ }).click()
  await read(page, 'Hackney')
})

test('search marks what it finds, and says what is planned', async ({ page }) => {
  await page.goto('/consultations')
  await page.getByLabel('Search titles and reasons').fill('polic deal')
  await press(page, 'Find')
  await expect(page.locator('mark').first()).toHaveText('police')
  await read(page, 'Consultations')
  await visit(page, '/consultations?show=planned', 'Consultations')
  await page.locator('.card-list a').first().click()
  await expect(page.getByText('Nothing can be answered before it opens.')).toBeVisible()
  await read(page)
})

test('feed, calendar and picture are there for programs', async ({ page, request }) => {
  await page.goto('/consultations')
  const feed = page.locator('link[type="application/atom+xml"]')
  const atom = await request.get((await feed.getAttribute('href')) ?? '')
  expect(atom.headers()['content-type']).toContain('application/atom+xml')
  expect(await atom.text()).toContain(OPEN)
  const calendar = await (await request.get('/consultations/policing-priorities/calendar.ics')).text()
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:\d{8}\r\n[^]*END:VCALENDAR\r\n$/)
  await page.goto('/consultations/policing-priorities')
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
  const png = await request.get(new URL(picture ?? '').pathname)
  expect(png.headers()['content-type']).toBe('image/png')
  expect(await (await request.get('/robots.txt')).text()).toContain('sitemap.xml')
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/consultations/policing-priorities')
})

test('she asks for e-mails, confirms with a button, and is told once', async ({ page, request }) => {
  await visit(page, '/alerts', 'E-mails about consultations')
  await press(page, 'Send me the e-mail to confirm')
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter an e-mail address')
  await page.getByLabel('Your e-mail address').fill(ADDRESS)
  await press(page, 'Send me the e-mail to confirm')
  await expect(page.getByRole('alert').first()).toContainText('Look into your e-mail')
  const link = linkIn(await mailTo(ADDRESS), '/alerts/confirm/')
  // What looks into letters opens every link, and confirms nothing by it.
  expect((await request.get(link)).status()).toBe(200)
  await visit(page, link, 'Do you want these e-mails?')
  await press(page, 'Yes, send them')
  await expect(page.getByRole('alert').first()).toContainText('Confirmed')
  await read(page, 'Your e-mails about consultations')
  // The night worker is asked for it now: the clock would take ten minutes, and by day alone.
  await sql(`UPDATE consultation SET launched_at = now() WHERE slug = 'policing-priorities'`)
  await sql(`INSERT INTO pgboss.job (name, data) VALUES ('send-alerts', '{}'::jsonb)`)
  const news = await mailTo(ADDRESS)
  expect(news.text).toContain(OPEN)
  await sql(`INSERT INTO pgboss.job (name, data) VALUES ('send-alerts', '{}'::jsonb)`)
  await page.goto(linkIn(news, '/alerts/'))
  await page.getByLabel('A report says what was heard').uncheck()
  await press(page, 'Save')
  await expect(page.getByRole('alert').first()).toContainText('Your choices are saved.')
  await expect(page.getByLabel('A report says what was heard')).not.toBeChecked()
  await press(page, 'Stop all e-mails')
  await expect(page.getByRole('alert').first()).toContainText('your address is deleted')
  expect((await page.goto(linkIn(news, '/alerts/')))?.status()).toBe(404)
  expect(await allMailTo(ADDRESS)).toHaveLength(2)
})

test('an officer takes an announcement back, and nobody reads it any more', async ({ browser, page }) => {
  const officer = await signedInAs(browser, 'Engagement officer')
  await officer.goto('/staff/consultations')
  await officer.getByRole('link', { name: 'How the police and your group work together' }).first().click()
  await officer.getByText('Withdraw the announcement').first().click()
  await officer.getByLabel('Why?').fill('The days are to be settled anew.')
  await press(officer, 'Withdraw the announcement')
  await expect(officer.getByRole('button', { name: 'Announce it' })).toBeVisible()
  expect((await page.goto('/consultations/engagement-in-your-borough'))?.status()).toBe(404)
  await press(officer, 'Announce it')
  await expect(officer.getByText('It is announced: everybody can read')).toBeVisible()
  expect((await page.goto('/consultations/engagement-in-your-borough'))?.status()).toBe(200)
})
