import { expect, test } from '@playwright/test'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

test('everybody reads how the groups are doing, and an officer enters what shows it', async ({
  page,
  browser,
}) => {
  await visit(page, '/measures')
  const main = page.getByRole('main')
  await expect(main).toContainText('of 32 Community and Police Engagement Groups')
  await page.getByRole('link', { name: 'Meets in public with police and council present' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Meets in public with police and council present',
  )
  await read(page)
  await expect(main.getByRole('link', { name: /^(Enter|Change)/ })).toHaveCount(0)

  const officer = await signedInAs(browser, 'Engagement officer')
  await officer.goto(page.url())
  await officer.getByRole('link', { name: /Enter for .*Ealing/ }).click()
  await officer.getByLabel('Yes').check()
  await officer.getByRole('button', { name: 'Save' }).click()
  await expect(officer.getByRole('main')).toContainText('Say what shows it')
  await officer.getByLabel('What shows it').fill('Minutes of the public meeting of 8 July')
  await officer.getByRole('button', { name: 'Save' }).click()
  const row = officer.getByRole('row', { name: /Ealing/ })
  await expect(row).toContainText('Minutes of the public meeting of 8 July')
  await read(officer)

  await page.reload()
  await expect(page.getByRole('row', { name: /Ealing/ })).toContainText('Met')
  const file = await page.request.get('/measures/csv')
  expect(await file.text()).toContain('Minutes of the public meeting of 8 July')
})
