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

test('a co-ordinator says what shows it for her own group; an officer confirms it, and then everybody reads it', async ({
  page,
  browser,
}) => {
  const coordinator = await signedInAs(browser, 'Co-ordinator of Brent')
  await visit(coordinator, '/my-groups/measures', 'How my group is doing')
  await coordinator.getByRole('link', { name: /Enter .*Reviews its membership/i }).click()
  await coordinator.getByLabel('Yes').check()
  await coordinator
    .getByLabel('What shows it')
    .fill('The review of members, put before the meeting of 9 July')
  await read(coordinator)
  await coordinator.getByRole('button', { name: 'Send to an officer' }).click()
  await expect(coordinator.getByRole('main')).toContainText('Waits for an officer: The review of members')

  await page.goto('/measures/reviews-membership')
  await expect(page.getByRole('row', { name: /Brent/ })).toContainText('Not known')

  const officer = await signedInAs(browser, 'Engagement officer')
  await visit(officer, '/staff/measures', 'What groups say of themselves')
  await officer.getByRole('link', { name: /Decide on .*membership.* Brent/i }).click()
  await expect(officer.getByRole('main')).toContainText('Ruth Adeyemi, for the group')
  await read(officer)
  await officer.getByRole('button', { name: 'Send it back' }).click()
  await expect(officer.getByRole('main')).toContainText('Say what is missing or wrong')
  await officer.getByRole('button', { name: 'Confirm it' }).click()
  await expect(officer.getByRole('main')).toContainText('It is confirmed')

  await page.reload()
  const row = page.getByRole('row', { name: /Brent/ })
  await expect(row).toContainText('The group says so; an officer confirmed it.')
  const { measures } = (await (await page.request.get('/api/v1/measures')).json()) as {
    measures: { code: string; bodies: { name: string; how: unknown }[] }[]
  }
  const brent = measures
    .find(({ code }) => code === 'reviews-membership')
    ?.bodies.find(({ name }) => name.includes('Brent'))
  expect(brent?.how).toEqual({ kind: 'entered', by: 'group' })
})
