import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import { linkFor } from './open-link'

/** Two people with links of their own write one answer at one time: both texts stand side by side, and are joined. */
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const PANEL = 'Bromley Town Safer Neighbourhoods Panel, Bromley'
const QUESTION = 'Why is this your first priority?'
const ASHA = 'The car park is dark, says Asha.'
const MINE = 'The high street is empty after ten, says the chair.'

let chair: Page
let asha: Page

async function opened(browser: Browser, link: string, begins: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByRole('button', { name: begins }).click()
  return page
}

const saved = (page: Page) => expect(page.getByText(/Saved at \d\d:\d\d/).first()).toBeVisible()

test.beforeAll(async ({ browser }) => {
  const [own, colleagues] = [
    await linkFor('policing-priorities', PANEL),
    await linkFor('policing-priorities', PANEL, 'Asha Patel'),
  ]
  chair = await opened(browser, own, 'Start now')
  await chair.getByRole('radio', { name: 'Burglary' }).check({ force: true })
  await chair.getByRole('button', { name: 'Continue', exact: true }).click()
  await saved(chair)
  asha = await opened(browser, colleagues, 'Continue where you left off')
  await expect(asha.getByRole('textbox', { name: QUESTION })).toBeVisible()
})

test.afterAll(async () => {
  for (const page of [chair, asha]) await page.context().close()
})

test('what one writes appears with the other, with who wrote it', async () => {
  await asha.getByLabel(/What should the police do about your first priority/).fill('Light it.')
  await saved(asha)
  await chair.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(chair.getByLabel(/What should the police do about your first priority/)).toHaveValue(
    'Light it.',
  )
  await expect(chair.getByText(/Asha Patel changed “What should the police do/)).toBeVisible()
})

test('the same answer at one time is a choice, and nothing is overwritten', async () => {
  await asha.context().setOffline(true)
  await asha.getByRole('textbox', { name: QUESTION }).fill(ASHA)
  await expect(asha.getByText('Kept on this device, not sent yet: no connection').first()).toBeVisible()
  const arrived = chair.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && (answer.request().postData() ?? '').includes(MINE),
  )
  await chair.getByRole('textbox', { name: QUESTION }).fill(MINE)
  await arrived
  await asha.context().setOffline(false)
  const choice = asha.getByRole('region', { name: 'Two answers to one question' })
  await expect(choice).toBeVisible()
  for (const text of [ASHA, MINE]) await expect(choice).toContainText(text)
  await expect(asha.getByRole('textbox', { name: QUESTION })).toHaveValue(ASHA)
  await expect(chair.getByRole('textbox', { name: QUESTION })).toHaveValue(MINE)
  await expectAccessible(asha)
  await expectNoSidewaysScroll(asha)
})

test('both are joined with the keyboard, and both people have the joined text', async () => {
  await asha.getByRole('button', { name: /^Join both/ }).focus()
  await asha.keyboard.press('Enter')
  const both = asha.getByLabel('Both texts, to be made into one')
  await expect(both).toBeFocused()
  await expect(both).toHaveValue(`${MINE}\n\n${ASHA}`)
  await expectAccessible(asha)
  await asha.keyboard.press('Control+End')
  await asha.keyboard.type(' We agree on both.')
  await asha.keyboard.press('Tab')
  await asha.keyboard.press('Enter')
  await expect(asha.getByRole('region', { name: 'Two answers to one question' })).toHaveCount(0)
  const joined = `${MINE}\n\n${ASHA} We agree on both.`
  await expect(asha.getByRole('textbox', { name: QUESTION })).toHaveValue(joined)
  await saved(asha)

  await chair.getByRole('textbox', { name: QUESTION }).blur()
  await chair.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(chair.getByRole('textbox', { name: QUESTION })).toHaveValue(joined)
  await chair.reload()
  await expect(chair.getByRole('textbox', { name: QUESTION })).toHaveValue(joined)
})

test('on a shared computer the copy can be deleted, and is not made again', async () => {
  await asha.getByRole('button', { name: 'Delete from this device' }).click()
  await expect(asha.getByText('Nothing is kept on this device')).toBeVisible()
  await asha.reload()
  await expect(asha.getByText('Nothing is kept on this device')).toBeVisible()
  expect(await asha.evaluate(() => caches.keys())).toEqual([])
})
