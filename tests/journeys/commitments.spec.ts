import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

const NEXT_YEAR = String(new Date().getFullYear() + 1)

async function fillDate(page: Page, group: string, [day, month, year]: [string, string, string]) {
  const date = page.getByRole('group', { name: group })
  await date.getByLabel('Day').fill(day)
  await date.getByLabel('Month').fill(month)
  await date.getByLabel('Year').fill(year)
}

/** An officer writes a commitment out of what people said, makes it and keeps it; everybody can follow it. */
test('a commitment from a theme of the report to done', async ({ browser, page: reader }) => {
  test.setTimeout(180_000)
  const officer = await signedInAs(browser, 'Engagement officer')
  await officer.goto('/staff/consultations')
  await officer.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  const main = officer.getByRole('main')
  await main.getByRole('link', { name: 'Commitments', exact: true }).click()
  await read(officer, /^Commitments/)

  await test.step('it is written', async () => {
    await officer.getByRole('link', { name: 'Write a commitment' }).click()
    await read(officer, 'Write a commitment')
    await officer.getByRole('button', { name: 'Begin the commitment' }).click()
    await expect(officer.locator('.govuk-error-summary')).toContainText('Enter a title')
    await officer.getByLabel('Title').fill('One page in plain English')
    await officer.getByRole('radio', { name: /^Both/ }).check()
    await officer.getByRole('checkbox', { name: 'Short and in plain English' }).check()
    await officer.getByLabel('What we will do').fill('Whatever we ask fits on one page.')
    await officer.getByRole('button', { name: 'Begin the commitment' }).click()
    await read(officer, /One page in plain English/)
    await expect(officer.getByText('Add at least one action first')).toBeVisible()
  })

  await test.step('it gets an action with a milestone, and is made', async () => {
    await officer.getByRole('link', { name: 'Add an action' }).click()
    await officer.getByLabel('What will be done').fill('Write the one page')
    await officer.getByLabel('Who does it').fill('Engagement team')
    await fillDate(officer, 'By when', ['30', '9', NEXT_YEAR])
    await officer.getByRole('button', { name: 'Add the action' }).click()
    await officer.getByRole('link', { name: /^Move it on/ }).click()
    await read(officer, /Write the one page/)
    await officer.getByLabel('What will be reached').fill('Read by ten panels')
    await fillDate(officer, 'By when', ['1', '10', NEXT_YEAR])
    await officer.getByRole('button', { name: 'Add the milestone' }).click()
    await expect(officer.locator('.govuk-error-summary')).toContainText('The action itself is due on')
    await fillDate(officer, 'By when', ['30', '6', NEXT_YEAR])
    await officer.getByRole('button', { name: 'Add the milestone' }).click()
    await expect(officer.getByRole('link', { name: 'Read by ten panels' })).toBeVisible()
    await officer.getByRole('link', { name: 'Back to the commitment' }).click()
    await officer.getByRole('button', { name: 'Make it' }).click()
    await expect(officer.getByText('Everybody can read it now.')).toBeVisible()
    await read(officer, /^.*\d+\. One page in plain English/)
  })

  await test.step('it is not kept while something is to be done, and then it is', async () => {
    await expect(
      officer.getByText('It is not kept yet: “Write the one page” is still to be done.'),
    ).toBeVisible()
    await officer.getByRole('link', { name: /^Move it on/ }).click()
    await officer.getByRole('radio', { name: 'It is done' }).check()
    await officer.getByRole('button', { name: 'Go on' }).click()
    await expect(officer.getByText('The action is saved.')).toBeVisible()
    await officer.getByRole('radio', { name: 'It is kept' }).check()
    await officer.getByRole('button', { name: 'Go on' }).click()
    await expect(officer.getByText('The commitment is kept.')).toBeVisible()
  })

  await test.step('everybody reads it, with what was said', async () => {
    await visit(reader, '/commitments?standing=kept', 'You said, we did, by when')
    await reader.getByRole('link', { name: /One page in plain English/ }).click()
    await read(reader, /One page in plain English/)
    await expect(reader.getByRole('main')).toContainText(/Short and in plain English: \d+ of 46 bodies/)
    await expect(reader.getByText('The commitment was kept.')).toBeVisible()
    await reader.getByRole('link', { name: 'Short and in plain English' }).click()
    await expect(reader).toHaveURL(/\/report\/themes\//)
  })
})

test('what is late is plainly so, on one page and as a file', async ({ browser, page: reader }) => {
  await visit(reader, '/commitments?standing=overdue', 'You said, we did, by when')
  await expect(reader.getByText('Overdue, was due on 31 December 2010:').first()).toBeVisible()
  const download = reader.waitForEvent('download')
  await reader.getByRole('link', { name: 'Download these as CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('Say why we ask, and what came of it')
  expect(text).not.toContain('Twelve weeks to answer')

  const researcher = await signedInAs(browser, 'Researcher')
  await visit(researcher, '/staff/commitments', 'Commitments of all consultations')
  const first = researcher.getByRole('table').getByRole('row').nth(1)
  await expect(first).toContainText('Overdue')
  await expect(first).toContainText('Was due on 31 December 2010:')
  await researcher.getByLabel('How it stands').selectOption('dropped')
  await researcher.getByRole('button', { name: 'Show' }).click()
  await researcher.waitForURL(/standing=dropped/)
  await expect(researcher.getByRole('table')).toContainText('Why: The budget for the year was cut')
  await researcher.emulateMedia({ media: 'print' })
  await expect(researcher.getByRole('button', { name: 'Show' })).toBeHidden()
})
