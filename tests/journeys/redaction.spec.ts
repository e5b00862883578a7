import { expect, test } from '@playwright/test'
import { read, readWithoutScripts } from './reading'
import { signedInAs } from './signing-in'

/** A researcher decides what is taken out of an answer before anybody else reads it: without scripts, then with them. */
test('what may say who somebody is, is taken out by a person', async ({ browser }) => {
  test.setTimeout(120_000)
  const researcher = await signedInAs(browser, 'Researcher')
  await researcher.goto('/staff/consultations')
  await researcher.getByRole('link', { name: 'What should the police deal with first?' }).first().click()
  await researcher.getByRole('link', { name: 'Redaction' }).click()
  await read(researcher, /Redaction/)

  const address = researcher.url().replace(/\?.*/, '')
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await researcher.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto(`${address}?show=all`)
  const answers = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('paragraph') })
  await answers.first().getByRole('link').click()
  await readWithoutScripts(page, /What is taken out of an answer/)
  const answer = page.url()
  const text = await page.locator('#answer-text').innerText()
  const word = /\p{L}{4,}/u.exec(text)![0]

  await test.step('words that do not stand there are named, and nothing is lost', async () => {
    await page.locator('[name="words.0.text"]').fill('quite another thing')
    await page.locator('[name="words.0.why"]').fill('Only one family lives there')
    await page.getByRole('button', { name: 'Save the public text' }).click()
    await expect(page.locator('.govuk-error-summary')).toContainText('does not stand in the answer')
  })
  await test.step('the public text is kept with its reason and fingerprint', async () => {
    await page.goto(answer)
    await page.locator('[name="words.0.text"]').fill(word)
    await page.locator('[name="words.0.kind"]').selectOption('other')
    await page.locator('[name="words.0.why"]').fill('Only one family lives there')
    await page.getByRole('button', { name: 'Save the public text' }).click()
    await page.goto(answer)
    const publicText = page.getByRole('region', { name: 'The public text' })
    await expect(publicText).toContainText('[words removed]')
    await expect(publicText).toContainText(/SHA-256\): [0-9a-f]{64}/)
    await expect(page.locator('[value="Only one family lives there"]').first()).toBeVisible()
  })
  await test.step('with scripts, what is selected is taken out; the decision is taken back', async () => {
    await researcher.goto(answer)
    await read(researcher, /What is taken out of an answer/)
    await researcher.locator('#answer-text').selectText()
    await researcher.getByRole('button', { name: 'Take out what is selected' }).click()
    await expect(researcher.locator('[name="words.0.text"]')).not.toHaveValue('')
    await researcher.getByRole('button', { name: 'Take this decision back' }).click()
    await expect(researcher.getByText('The decision is taken back.')).toBeVisible()
    await expect(researcher.getByText('Nobody has decided on this answer yet.')).toBeVisible()
  })
})
