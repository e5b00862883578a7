import { expect, test } from '@playwright/test'
import { read } from './reading'
import { signedInAs } from './signing-in'

/** A researcher has themes suggested, takes one under a name of their own, joins another to it and drops a third. */
test('themes are suggested, and a person decides on each', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'What should the police deal with first?' }).first().click()
  await page.getByRole('link', { name: 'Themes' }).click()
  await page.getByRole('link', { name: 'Suggested themes' }).first().click()
  await read(page, 'Suggested themes')

  await page.getByRole('radio', { name: 'By their words', exact: true }).check()
  await page.getByLabel('How many themes (optional)').fill('1')
  await page.getByRole('button', { name: 'Look for themes' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter 2 or more')
  await page.getByLabel('How many themes (optional)').fill('4')
  await page.getByRole('button', { name: 'Look for themes' }).click()
  await expect(page.getByRole('heading', { name: '4 themes suggested, 4 to decide' })).toBeVisible({
    timeout: 90_000,
  })
  await read(page, 'Suggested themes')
  const suggestions = page.locator('main :not(nav) > :is(ul, ol) > li')
  await expect(suggestions).toHaveCount(4)

  await test.step('one is taken', async () => {
    await suggestions.nth(0).getByRole('link').click()
    await page.getByRole('button', { name: 'Take it', exact: true }).waitFor()
    await read(page)
    await page.getByRole('link', { name: 'Read all of them at the desk' }).click()
    await expect(page.getByText(/^[1-9]\d* found$/)).toBeVisible()
    await read(page, 'Reading desk')
    await page.goBack()
    await page.getByLabel('Name', { exact: true }).fill('What people live with')
    await page.getByRole('radio', { name: 'Both of them' }).check()
    await page.getByRole('button', { name: 'Take it', exact: true }).click()
    await expect(suggestions.nth(0)).toContainText('Taken as “What people live with”')
  })
  await test.step('one is joined to it', async () => {
    await suggestions.nth(1).getByRole('link').click()
    await page.getByLabel('Theme', { exact: true }).selectOption({ label: 'What people live with' })
    await page.getByRole('button', { name: 'Join it to this theme' }).click()
    await expect(suggestions.nth(1)).toContainText('Joined to “What people live with”')
  })
  await test.step('one is dropped', async () => {
    await suggestions.nth(2).getByRole('link').click()
    await page.getByRole('button', { name: 'Drop it' }).click()
    await expect(suggestions.nth(2)).toContainText('Dropped')
  })
  await expect(page.getByRole('heading', { name: '4 themes suggested, 1 to decide' })).toBeVisible()
  await read(page, 'Suggested themes')
  await page.getByRole('link', { name: 'Themes', exact: true }).first().click()
  await expect(page.getByRole('link', { name: 'What people live with' })).toBeVisible()
})
