import { expect, test, type Page } from '@playwright/test'
import { read } from './reading'
import { signedInAs } from './signing-in'

const CONSULTATION = 'What should the police deal with first?'
const THEME = 'What people see in their street'
const ANSWERS = 50

/** A researcher codes fifty answers by keyboard, and does at the desk what goes deeper than a theme. */
test('fifty answers are coded by keyboard, in passages, with a position, and taken back', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: CONSULTATION }).first().click()
  await page.getByRole('link', { name: 'Themes', exact: true }).first().click()
  const path = page.url().replace(/\/themes.*/, '')
  await addTheme(page, path)
  const desk = `${path}/reading?question=why_1`
  await page.goto(desk)
  await keysWork(page)
  const theme = page.getByRole('button', { name: THEME })
  const key = (await theme.getAttribute('aria-keyshortcuts'))!
  const place = page.getByText(/^\d+ of \d+$/)

  await test.step(`${ANSWERS} answers, with two keys each`, async () => {
    for (let i = 0; i < ANSWERS; i++) {
      const here = await place.innerText()
      await page.keyboard.press(key)
      await expect(theme).toHaveAttribute('aria-pressed', 'true')
      await page.keyboard.press('Enter')
      await expect(place).not.toHaveText(here)
    }
    await expect(page.getByText('All saved')).toBeVisible()
    await page.goto(`${desk}&theme=${await themeId(page)}`)
    await expect(page.getByText(`${ANSWERS} found`)).toBeVisible()
  })

  await test.step('a passage, a position and evidence, which stand after the page is loaded again', async () => {
    await keysWork(page)
    await page.keyboard.press('s')
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { name: 'Coded passages' })).toBeVisible()
    await page.keyboard.press('Shift+A')
    await page.keyboard.press('Shift+E')
    await expect(page.getByText(/^All saved at/)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: /^Against/ })).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('button', { name: /^Rich in evidence/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(page.getByRole('heading', { name: 'Coded passages' })).toBeVisible()
    await read(page, 'Reading desk')
  })

  await test.step('the view is sent to a colleague', async () => {
    await page.getByLabel('Position', { exact: true }).selectOption({ label: 'Against' })
    await page.getByRole('button', { name: 'Show these' }).click()
    await expect(page.getByText('1 found')).toBeVisible()
    const colleague = await signedInAs(browser, 'Engagement officer')
    await colleague.goto(page.url())
    await expect(colleague.getByText('1 found')).toBeVisible()
  })

  await test.step('undone, step by step', async () => {
    await page.goto(`${desk}&theme=${await themeId(page)}`)
    await keysWork(page)
    for (const title of ['Rich in evidence', 'Position: against', `Coded a passage to “${THEME}”`]) {
      await page.keyboard.press('Control+z')
      await expect(page.getByRole('status').filter({ hasText: `Undone: ${title}.` })).toBeVisible()
    }
    await expect(page.getByRole('heading', { name: 'Coded passages' })).toBeHidden()
  })
})

test('words are found and marked, an answer goes to an officer, and answers alike are grouped', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: CONSULTATION }).first().click()
  await page.getByRole('link', { name: 'Reading desk' }).click()
  await page.getByLabel('Words in the answer').fill('street')
  await page.getByRole('button', { name: 'Show these' }).click()
  await expect(page.getByText(/^[1-9]\d* found$/)).toBeVisible()
  await expect(
    page
      .locator('mark')
      .filter({ hasText: /^streets?$/i })
      .first(),
  ).toBeVisible()

  await test.step('an answer is passed to an officer, who closes it', async () => {
    await page.getByRole('link', { name: /Pass it to an officer/ }).click()
    await read(page, /Pass an answer to an officer/)
    await page.getByRole('button', { name: 'Pass it to the officer' }).click()
    await expect(page.locator('.govuk-error-summary')).toContainText('Choose an officer')
    const officer = await signedInAs(browser, 'Engagement officer')
    const name = (await officer.locator('.site-header__who a').innerText()).trim()
    await page.getByLabel('Officer', { exact: true }).selectOption({ label: name })
    await page.getByLabel('Why it needs somebody').fill('It speaks of somebody who is followed home.')
    await page.getByRole('button', { name: 'Pass it to the officer' }).click()
    await expect(page.getByText(`With ${name}.`)).toBeVisible()
    await officer.goto('/staff/escalations')
    await read(officer, 'Answers passed on')
    await officer.getByRole('table').getByRole('link').last().click()
    await read(officer, /An answer passed on/)
    await officer.getByLabel('What was done').fill('Told the duty sergeant.')
    await officer.getByRole('button', { name: 'Close it' }).click()
    await expect(officer.getByText('It is closed, with what you did.')).toBeVisible()
  })

  await test.step('answers alike', async () => {
    await page.getByRole('link', { name: 'Answers alike' }).click()
    await read(page, /Answers alike/)
    await page.getByLabel('Question').selectOption({ index: 0 })
    await page.getByRole('button', { name: 'Look for answers alike' }).click()
    await expect(page.getByRole('heading', { name: /largest first|No answers alike/ })).toBeVisible({
      timeout: 60_000,
    })
    await read(page, /Answers alike/)
  })
})

/** The page is drawn before its script is there: keys do something once the list of keys opens. */
async function keysWork(page: Page) {
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
}

async function addTheme(page: Page, path: string) {
  await page.goto(`${path}/themes/new`)
  await page.getByLabel('Name', { exact: true }).fill(THEME)
  await page.getByRole('radio', { name: 'Both of them' }).check()
  await page
    .getByRole('button', { name: /add|save/i })
    .first()
    .click()
  await page.waitForURL(/\/themes$/)
}

/** As the desk's own filter names it. */
async function themeId(page: Page): Promise<string> {
  const option = page.locator('select[name="theme"] option').filter({ hasText: THEME })
  return (await option.getAttribute('value'))!
}
