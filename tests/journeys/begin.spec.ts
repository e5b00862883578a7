import { expect, test } from '@playwright/test'
import { read } from './reading'
import { linkFor } from './open-link'

/**
 * Beginning: the start page is read long enough for the questions to be ready, which then take its place without loading
 * another page. Going back, and loading again, must find everything where a person expects it.
 */
test('the questions take the place of the start page, and going back leads to it', async ({ page }) => {
  const link = await linkFor('policing-priorities', 'Copers Cope Safer Neighbourhoods Panel, Bromley')
  await page.goto(link)
  await expect(page.locator('[data-questions=ready]')).toBeAttached()
  const documents: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url())
  })

  await page.getByRole('button', { name: 'Start now' }).press('Enter')
  await expect(page.getByRole('radio', { name: 'Burglary' })).toBeAttached()
  await expect(page).toHaveURL(/\/questions$/)
  await expect(page).toHaveTitle('Your answers - Soundings')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(documents).toEqual([])
  await read(page)
  await page.getByRole('radio', { name: 'Burglary' }).check({ force: true })
  await expect(page.getByText(/Saved at \d\d:\d\d/).first()).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await expect(page).toHaveURL(link)

  await page.goForward()
  await expect(page.getByRole('radio', { name: 'Burglary' })).toBeChecked()
})

test('a link that was taken back meanwhile says so instead', async ({ page }) => {
  const link = await linkFor('policing-priorities', 'Darwin Safer Neighbourhoods Panel, Bromley')
  await page.goto(link)
  await expect(page.locator('[data-questions=ready]')).toBeAttached()
  await page.route('**/api/respond/*/begin', (route) => route.fulfill({ status: 404, json: {} }))
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.waitForLoadState()
  await expect(page).toHaveURL(link)
  await expect(page.getByRole('button', { name: 'Start now' })).toBeVisible()
})
