import { expect, test } from '@playwright/test'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

const REPORTED = '/consultations/community-engagement-commitment-2009'
const WORDS = 'Give people longer and give them a hand.'

/** The chair of a panel finds what her panel answered, and follows its words to what was promised, and back. */
test('from a panel’s own words to theme, quote and commitment, and back', async ({ page: chair }) => {
  test.setTimeout(120_000)
  await test.step('she finds her panel’s response', async () => {
    await visit(chair, REPORTED)
    await chair.getByRole('link', { name: /Read the \d+ published responses/ }).click()
    await read(chair, 'Responses')
    await chair.getByLabel('Words').fill('"give people longer"')
    await chair.getByRole('button', { name: 'Show' }).click()
    await expect(chair.getByRole('status')).toContainText(/^1 of \d+ responses$/)
    await expect(chair.locator('mark').first()).toHaveText(/give/i)
    await read(chair, 'Responses')
    await chair.getByRole('link', { name: /Gooshays Safer Neighbourhoods Panel/ }).click()
    await read(chair, /^Response \d+: Gooshays/)
  })

  await test.step('the theme it became, with her words in it', async () => {
    await expect(chair.getByRole('heading', { name: 'What became of it' })).toBeVisible()
    await chair.getByRole('link', { name: /^Theme \d+: Enough time, and help to answer$/ }).click()
    await read(chair, /Enough time, and help to answer/)
    await expect(chair.getByRole('blockquote').filter({ hasText: WORDS })).toContainText(/[0-9a-f]{64}/)
  })

  await test.step('what will be done because of it', async () => {
    await chair.getByRole('link', { name: /^Commitment \d+: Twelve weeks to answer$/ }).click()
    await read(chair, /Twelve weeks to answer/)
  })

  await test.step('and back to her response', async () => {
    await chair.getByRole('link', { name: 'Enough time, and help to answer' }).first().click()
    await expect(chair).toHaveURL(/\/report\/themes\//)
    const quote = chair.getByRole('blockquote').filter({ hasText: WORDS })
    await quote.getByRole('link', { name: /^Response \d+: Gooshays/ }).click()
    await expect(chair.getByRole('heading', { level: 1, name: /^Response \d+: Gooshays/ })).toBeVisible()
  })
})

test('anybody can check the quotes of the report', async ({ page }) => {
  await visit(page, `${REPORTED}/report/check`, 'Check the quotes of the report')
  await expect(page.getByText(/\d+ of \d+ quotes stand word for word in a published response/)).toBeVisible()
  await expect(page.getByText('The edition itself is what was published.')).toBeVisible()
  await expect(page.getByText('Stands there word for word').first()).toBeVisible()
})

test('an officer takes a response back, and puts it back', async ({ browser, page: reader }) => {
  test.setTimeout(120_000)
  const officer = await signedInAs(browser, 'Engagement officer')
  await officer.goto('/staff/consultations')
  await officer.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await officer.getByRole('link', { name: 'Published responses', exact: true }).click()
  await read(officer, 'Published responses')
  await officer.getByLabel('Number of the response').fill('2')
  await officer.getByLabel('Why').fill('Somebody is named in it.')
  await officer.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(officer.getByText('Response 2 is withdrawn')).toBeVisible()
  expect((await reader.goto(`${REPORTED}/responses/2`))?.status()).toBe(404)
  await officer.getByRole('button', { name: 'Put response 2 back' }).click()
  // The button says "wait" meanwhile: only what readers see tells that it is done.
  await expect(async () => {
    expect((await reader.goto(`${REPORTED}/responses/2`))?.status()).toBe(200)
  }).toPass({ timeout: 15_000 })
  await visit(reader, `${REPORTED}/responses/2`, /^Response 2: /)
})
