import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { read } from './reading'
import { signedInAs } from './signing-in'

/** A researcher sets what people said of themselves beside the census. */
test('who was heard, beside those who live there', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'What should the police deal with first?' }).first().click()
  await page.getByRole('link', { name: 'Who answered: equality' }).click()
  await read(page, 'Who answered: equality')
  await page.getByRole('link', { name: /Who was heard/ }).click()
  await read(page, 'Who was heard')
  await expect(page.getByRole('main')).toContainText('once the consultation has closed')
  // Of few people no share is shown, and no figure below ten.
  const cells = await page.getByRole('table').locator('td:nth-child(2)').allInnerTexts()
  expect(cells.map(Number).filter((n) => n < 10)).toEqual([])

  await test.step('with weights, or why there are none', async () => {
    await page.getByRole('link', { name: /^With weights/ }).click()
    await page.waitForURL(/weights=yes/)
    await read(page, 'Who was heard')
    await expect(page.getByRole('main')).toContainText(/Design effect|No weights are shown/)
  })

  await test.step('as a file', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'These figures as CSV' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text).toContain('place,question,code,label,people,base,share')
    expect(text).toContain('all boroughs,sex,female,Female,')
  })
})
