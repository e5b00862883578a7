import { expect, test, type Page } from '@playwright/test'
import { read } from './reading'
import { signedInAs } from './signing-in'

/** Not the one that another journey codes. */
const QUESTION = 'police_action_1'

/** A researcher codes answers by keyboard, has a learner taught with them, decides on proposals and checks others. */
test('a learner is taught with what was coded, and a person decides on what it proposes', async ({
  browser,
}) => {
  test.setTimeout(420_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'What should the police deal with first?' }).first().click()
  await page.waitForURL(/\/consultations\/[0-9a-f-]{36}$/)
  const consultation = page.url()

  await test.step('before enough is coded it says how many more are needed', async () => {
    await page.goto(`${consultation}/learning`)
    await read(page, /learner that proposes themes/)
    await expect(page.getByText(/more needed/).first()).toBeVisible()
  })
  await test.step('two themes, and 42 answers coded by keyboard', async () => {
    for (const title of ['Safety at night', 'Nobody comes']) await addTheme(page, consultation, title)
    await codeByKeyboard(page, consultation, 42)
  })
  await test.step('it is taught', async () => {
    await page.goto(`${consultation}/learning`)
    await page.locator(`input[name="question"][value="${QUESTION}"]`).check()
    await page.getByRole('radio', { name: 'By their words', exact: true }).check()
    await page.getByRole('button', { name: 'Teach a learner' }).click()
    const learner = page.getByRole('link', { name: 'Learner 1', exact: true })
    await expect(learner).toBeVisible({ timeout: 90_000 })
    await learner.click()
    await read(page, /Learner 1/)
  })
  await test.step('its proposals for an answer are decided on', async () => {
    const heading = page.getByRole('heading', { name: /answers? to decide on/ })
    const before = await heading.textContent()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Save', exact: true }).first().click()
    await expect(heading).not.toHaveText(before!)
  })
  await test.step('others are drawn at random and judged, without how likely they are', async () => {
    await page.getByRole('link', { name: 'Check proposals drawn at random' }).click()
    await page.getByLabel(/^How many/).fill('10')
    await page.getByRole('button', { name: 'Draw them' }).click()
    const yes = page.getByRole('button', { name: 'Yes', exact: true })
    const none = page.getByText('There is nothing left to draw from')
    await expect(yes.or(none)).toBeVisible()
    if (await none.isVisible()) return // the learner thinks nothing likelier right than not
    await read(page, /Check learner 1/)
    await yes.click()
    await expect(page.getByText(/Proposals judged: 1 of/)).toBeVisible()
  })
})

async function addTheme(page: Page, consultation: string, title: string): Promise<void> {
  await page.goto(`${consultation}/themes/new`)
  await page.getByLabel('Name', { exact: true }).fill(title)
  await page.getByRole('radio', { name: 'Both of them' }).check()
  // Another journey may have taken the frame into use before.
  await page.getByLabel(/^Why/).fill('For the learner.')
  await page.getByRole('button', { name: 'Add the theme' }).click()
  await expect(page.getByRole('link', { name: title, exact: true }).first()).toBeVisible()
}

/** Answers to one question, one theme and the other in turn; Enter reads each and goes on to the next. */
async function codeByKeyboard(page: Page, consultation: string, count: number): Promise<void> {
  const uncoded = `${consultation}/reading?question=${QUESTION}&show=uncoded`
  await page.goto(uncoded)
  for (let i = 0; i < count; i++) {
    const name = i % 2 === 0 ? /Safety at night/ : /Nobody comes/
    const theme = page.getByRole('button', { name }).first()
    // Told once the script is there that listens for it.
    await expect(theme).toHaveAttribute('aria-keyshortcuts', /./)
    await page.keyboard.press((await theme.getAttribute('aria-keyshortcuts'))!)
    await expect(theme).toHaveAttribute('aria-pressed', 'true')
    const address = page.url()
    await page.keyboard.press('Enter')
    // Reading begins at the first unread answer: those before it are left for when the last was reached.
    const last = page.getByText('That was the last answer')
    await expect.poll(async () => page.url() !== address || (await last.isVisible())).toBe(true)
    if (page.url() === address) await page.goto(uncoded)
    await expect(
      page.getByRole('button', { name: /Safety at night|Nobody comes/, pressed: true }),
    ).toHaveCount(0)
  }
}
