import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { unzip } from '../support/unzip'
import { read } from './reading'
import { signedInAs } from './signing-in'

const SLUG = 'community-engagement-commitment-2009'

/** A researcher takes answers to their own tools: two files, a link for a colleague, and a key for a script. */
test('files are asked for, made, fetched and sent as a link; a key reads the API', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await signedInAs(browser, 'Researcher')
  await page.goto('/staff/consultations')
  await page.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await page.waitForURL(/\/staff\/consultations\/[0-9a-f-]{36}$/)
  await page.goto(`${new URL(page.url()).pathname}/export`)
  await read(page, 'Export responses')

  const ready = page.locator('li', { hasText: 'Ready' })
  const make = async (format: string, files: number) => {
    await page.getByLabel(format, { exact: true }).check()
    await page.getByRole('button', { name: 'Make the file' }).click()
    // The page looks again by itself while a file is made.
    await expect(ready).toHaveCount(files, { timeout: 60_000 })
  }
  await test.step('a workbook and a project of codings', async () => {
    await make('Excel workbook', 1)
    await make('REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA or QualCoder', 2)
    await read(page, 'Export responses')
  })

  await test.step('hold what they should', async () => {
    const fetched = async (name: string) => {
      const download = page.waitForEvent('download')
      await page
        .getByRole('link', { name: `Download ${name}` })
        .first()
        .click()
      return unzip(readFileSync(await (await download).path()))
    }
    const workbook = await fetched(`${SLUG}-responses.xlsx`)
    expect(workbook.get('xl/worksheets/sheet1.xml')?.toString().match(/<row>/g)).toHaveLength(47)
    const project = await fetched(`${SLUG}-project.qdpx`)
    expect(project.get('project.qde')?.toString()).toContain('<PlainTextSelection ')
    expect(project.size).toBe(47)
  })

  await test.step('a link fetches one without signing in', async () => {
    await page.getByRole('button', { name: 'Make a link to send' }).first().click()
    const told = page.getByText('fetches the file without signing in')
    const link = /https?:\/\/\S+\/api\/exports\/\S+/.exec(await told.innerText())![0]
    const stranger = await (await browser.newContext()).newPage()
    const answer = await stranger.request.get(new URL(link).pathname)
    expect(answer.status()).toBe(200)
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
    const none = await stranger.request.get('/api/exports/none')
    expect(none.status()).toBe(404)
  })

  await test.step('a key of one’s own reads the API, until it is revoked', async () => {
    await page.goto('/account')
    await page.getByLabel('What the key is for').fill('My R scripts')
    await page.getByRole('button', { name: 'Make a key' }).click()
    const told = page.getByText('Copy it now: it is not shown again.')
    const key = /soundings_[\w-]+/.exec(await told.innerText())![0]
    await read(page, 'Your account')
    const stranger = await (await browser.newContext()).newPage()
    const ask = () =>
      stranger.request.get(`/api/v1/consultations/${SLUG}/themes`, {
        headers: { authorization: `Bearer ${key}` },
      })
    const answer = await ask()
    expect(answer.status()).toBe(200)
    expect(((await answer.json()) as { base: number }).base).toBe(46)
    await page.getByRole('button', { name: 'Revoke “My R scripts”' }).click()
    await expect(page.getByText('Revoked', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Revoke “My R scripts”' })).toHaveCount(0)
    expect((await ask()).status()).toBe(401)
  })

  await page.goto('/developers')
  await read(page, 'Data and API')
})
