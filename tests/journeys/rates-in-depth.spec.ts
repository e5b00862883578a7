import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { read } from './reading'
import { signedInAs } from './signing-in'

/** A researcher looks at who answered from every side: week, ward, channel, coverage, on a map and across consultations. */
test('response rates in depth, on a map, across consultations and as a file', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await page.getByRole('link', { name: 'Response rates', exact: true }).click()
  await read(page, 'Response rates')
  await expect(page.getByRole('row', { name: /^Asked/ })).toContainText('694')

  await test.step('the boroughs as they lie, with their table beside them', async () => {
    await page.getByRole('link', { name: 'Outlines' }).click()
    await page.waitForURL(/map=outlines/)
    await expect(page.getByRole('img', { name: /Map of the boroughs/ }).locator('path')).toHaveCount(32)
    await read(page, 'Response rates')
  })

  for (const [link, title, says] of [
    ['By week', 'Response rates by week', /Last day: 29 January 2010/],
    ['By ward', 'Response rates by ward', /Camden/],
    ['By channel', 'Responses by channel', /Online/],
    ['Coverage', 'Coverage', /34 of 624/],
    ['By stage', 'Response rates by stage', /Stage 1/],
  ] as const)
    await test.step(title, async () => {
      await page.getByRole('link', { name: link, exact: true }).click()
      await read(page, title)
      await expect(page.getByRole('main')).toContainText(says)
    })

  await test.step('every ward as a file', async () => {
    await page.getByRole('link', { name: 'By ward' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('by ward')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download every ward as CSV' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(lines).toHaveLength(1 + 624)
  })

  await test.step('across consultations', async () => {
    await page.getByRole('link', { name: 'All consultations' }).click()
    await read(page, 'Response rates of all consultations')
    await expect(page.getByRole('row', { name: /Revising the Community.*Views sought/ })).toContainText(
      '46 of 694',
    )
    await page.getByRole('link', { name: 'Silent running' }).click()
    await read(page, 'Silent 3 times running')
    await page.getByLabel('Silent at least').selectOption({ label: 'once' })
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/times=1/)
    await expect(page.getByRole('main')).toContainText(/bodies left the newest consultation/)
    await read(page, 'Silent once')
  })
})

/** Where the kinds of body differ, strands beside one another, and quotes under their themes. */
test('findings: where they differ, strands side by side, quotes by theme', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await page.getByRole('link', { name: 'Themes', exact: true }).click()
  await page.getByRole('link', { name: 'Findings board' }).first().click()
  await page.getByRole('link', { name: 'Where they differ' }).click()
  await read(page, 'Where they differ')
  await expect(page.getByRole('columnheader', { name: 'CPEG less SNP, points' })).toBeVisible()
  await page.getByRole('link', { name: 'Camden' }).click()
  await read(page, 'Where they differ: Camden')
  await page.getByRole('link', { name: 'Strands side by side' }).click()
  await read(page, 'Strands side by side')
  await expect(page.getByRole('columnheader', { name: 'All bodies (46 answered)' })).toBeVisible()
  await page.getByRole('link', { name: 'Quotes by theme' }).click()
  await read(page, 'Quotes by theme')
  await expect(page.getByRole('figure').first()).toBeVisible()
})
