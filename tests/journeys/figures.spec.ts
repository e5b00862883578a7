import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { read } from './reading'
import { signedInAs } from './signing-in'

/** A researcher looks at the answers in figures, compares, and sends the address to a colleague. */
test('answers in figures, compared, sent to a colleague and downloaded', async ({ browser }) => {
  test.setTimeout(120_000)
  const researcher = await signedInAs(browser, 'Researcher')
  await researcher.goto('/staff/consultations')
  await researcher.getByRole('link', { name: 'What should the police deal with first?' }).first().click()
  await researcher.getByRole('link', { name: 'Answers in figures' }).click()
  await read(researcher, 'Answers in figures')
  await expect(researcher.getByRole('heading', { level: 2 }).first()).toHaveText(
    'What is your first priority for policing?',
  )

  await researcher.getByLabel('Compare by').selectOption({ label: 'Kind of body' })
  await researcher.getByRole('button', { name: 'Show' }).click()
  await researcher.waitForURL(/by=bodyType/)
  await read(researcher, 'Answers in figures')
  const table = researcher.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(5)
  const all = table.getByRole('columnheader', { name: /^All bodies/ })
  await expect(all).toContainText(/[1-9]\d* answered/)

  await test.step('a colleague sees the same', async () => {
    const colleague = await signedInAs(browser, 'Engagement officer')
    await colleague.goto(researcher.url())
    expect(await colleague.getByRole('table').innerText()).toBe(await table.innerText())
  })

  await test.step('the file says the same', async () => {
    const download = researcher.waitForEvent('download')
    await researcher.getByRole('link', { name: 'This table as CSV' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n')
    expect(lines[0]).toContain('question,answer,answer_label,column,column_label,count,base,share,low,high')
    const base = /(\d+) answered/.exec(await all.innerText())?.[1]
    expect(lines[1]).toMatch(new RegExp(`^priority_1,[^,]+,[^,]+,all,All,\\d+,${base},0[.]\\d`))
  })

  await test.step('of members of the public few figures are shown', async () => {
    await researcher.getByLabel('Whose answers').selectOption({ label: 'Members of the public' })
    await researcher.getByLabel('Compare by').selectOption({ label: 'Borough' })
    await researcher.getByRole('button', { name: 'Show' }).click()
    await researcher.waitForURL(/strand=persons/)
    await read(researcher, 'Answers in figures')
    const shown = await researcher.getByRole('table').locator('td').allInnerTexts()
    // That nobody left it out is no secret; every other figure below ten is.
    const small = shown.map((text) => Number(/^\d+/.exec(text)?.[0] ?? 10)).filter((n) => n > 0 && n < 10)
    expect(small).toEqual([])
    expect(shown).toContain('hidden')
  })
})

test('the findings board stands by kind of body and by borough', async ({ browser }) => {
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await page.getByRole('link', { name: 'Themes', exact: true }).click()
  await page.getByRole('link', { name: 'Findings board' }).first().click()
  await read(page, 'Findings board')
  const heads = page.getByRole('table').getByRole('columnheader')
  await expect(heads).toContainText([/Theme/, /46 answered/, /10 answered/, /34 answered/, /2 answered/])
  await page.getByRole('link', { name: 'By borough' }).click()
  await page.waitForURL(/by=borough/)
  await read(page, 'Findings board')
  // 20 boroughs of which somebody answered, all bodies, and the themes' own column.
  await expect(heads).toHaveCount(22)
})
