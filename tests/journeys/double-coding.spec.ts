import { expect, test, type Page } from '@playwright/test'
import { read } from './reading'
import { signedInAs } from './signing-in'

/** Two people code the same answers without seeing one another's codes; the round is opened, compared and settled. */
test('answers are coded twice, blind; agreement is told and disagreement settled', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await page.getByRole('link', { name: 'Themes', exact: true }).first().click()
  await page.getByRole('link', { name: 'Double coding' }).first().click()
  await read(page, /Double coding/)
  await page.getByRole('link', { name: 'Start a round' }).click()
  await read(page, /Start a round/)

  await test.step('a round takes a tenth at least, and two people', async () => {
    await page.getByLabel(/How many of its answers/).fill('5')
    await page.getByRole('button', { name: 'Start the round' }).click()
    await expect(page.locator('.govuk-error-summary')).toContainText('Enter 10 or more')
    await page.getByLabel(/How many of its answers/).fill('10')
    for (const box of await page.locator('input[name=coderIds]').all()) await box.check()
    await page.getByLabel('Name of the round (optional)').fill('First check')
    await page.getByRole('button', { name: 'Start the round' }).click()
    await read(page, /First check/)
  })
  const round = page.url()

  await test.step('each codes alone, by keyboard', async () => {
    await codeAll(page, round, () => '1')
    await read(page, /Code your part/)
    const other = await signedInAs(browser, 'Administrator')
    await other.goto(round)
    await expect(other.getByText('Krippendorff')).toHaveCount(0)
    await codeAll(other, round, (i) => (i === 0 ? '2' : '1'))
  })
  await test.step('it is opened, and says how far they agree', async () => {
    await page.goto(round)
    await page.getByRole('button', { name: 'Open the round' }).click()
    await expect(page.getByRole('heading', { name: 'People among themselves' })).toBeVisible()
    await expect(page.getByText('Krippendorff’s alpha')).toBeVisible()
    await read(page, /First check/)
  })
  await test.step('where they do not agree is settled with why, and becomes codings', async () => {
    await page.getByRole('link', { name: 'Settle them' }).click()
    await read(page, /Where coders do not agree/)
    await page.getByRole('radio', { name: 'Yes' }).first().check()
    await page.getByRole('radio', { name: 'No' }).last().check()
    await page.getByLabel('Why', { exact: true }).fill('As the definition says.')
    await page.getByRole('button', { name: 'Settle it' }).click()
    await expect(page.getByText('1 answer, all settled')).toBeVisible()
    await page.goto(round)
    await page.getByRole('button', { name: 'Make codings of it' }).click()
    await expect(page.getByText(/codings? made/)).toBeVisible()
  })
})

/** Every answer of the round: the key of a theme, then Enter. */
async function codeAll(page: Page, round: string, keyFor: (place: number) => string): Promise<void> {
  await page.goto(`${round}/code`)
  await expect(page.getByText(/Answers coded: 0 of \d+/)).toBeVisible()
  const total = Number(/of (\d+)/.exec((await page.getByText(/Answers coded:/).textContent())!)![1])
  for (let i = 0; i < total; i++) {
    await expect(page.getByText(`Answers coded: ${i} of ${total}`)).toBeVisible()
    const theme = page.locator(`input[aria-keyshortcuts="${keyFor(i)}"]`)
    await expect(theme).not.toBeChecked()
    await page.keyboard.press(keyFor(i))
    await expect(theme).toBeChecked()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('You have coded all of them')).toBeVisible()
}
