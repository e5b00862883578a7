import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { TAKEN_BACK } from '../../lib/reports/taken-back'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

const WORDS = 'The last bus leaves too early for me.'
const DATABASE_URL = process.env.JOURNEY_DATABASE_URL!
type Quoted = Record<'slug' | 'token' | 'consultationId' | 'responseId', string>
let slug: string

/** Somebody whom a published report quotes. */
function quoted(): Quoted {
  const script = ['--import', 'tsx', 'tests/support/make-quoted-person.ts', WORDS]
  const env = { ...process.env, DATABASE_URL }
  const made = JSON.parse(execFileSync(process.execPath, script, { env, encoding: 'utf8' })) as Quoted
  slug = made.slug
  return made
}

test.afterEach(async () => {
  // Other journeys count what is there.
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  const ofStage = `IN (SELECT s.id FROM stage s JOIN consultation c ON c.id = s.consultation_id WHERE c.slug = $1)`
  await client.query(`DELETE FROM response WHERE stage_id ${ofStage}`, [slug])
  await client.query(`DELETE FROM invitation WHERE stage_id ${ofStage}`, [slug])
  await client.query('DELETE FROM consultation WHERE slug = $1', [slug])
  await client.query(
    `DELETE FROM contact WHERE body_id IN (SELECT id FROM body WHERE reference LIKE 'TEST-%')`,
  )
  await client.query(`DELETE FROM body WHERE reference LIKE 'TEST-%'`)
  await client.end()
})

/** A member of the public, on a telephone without JavaScript, takes back what a published report has quoted. */
test('a quote leaves the report, its data and its files when its author takes consent back', async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(180_000)
  const own = `/respond/${quoted().token}`
  const report = `/consultations/${slug}/report`
  await visit(reader, report)
  await expect(reader.getByRole('main')).toContainText(WORDS)
  await expect(async () => {
    expect((await reader.request.get(`${report}/report.docx`)).status()).toBe(200)
  }).toPass({ timeout: 90_000 })

  await test.step('the closed page offers less, and says what goes and what cannot be called back', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 568 },
    })
    const phone = await context.newPage()
    await phone.goto(own)
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('This consultation has closed')
    await phone.getByRole('link', { name: 'Take back your agreement to publishing' }).click()
    await expect(phone.getByRole('main')).toContainText('cannot be called back')
    await expect(phone.getByRole('radio')).toHaveCount(2)
    await phone.getByRole('radio', { name: 'No', exact: true }).check()
    await phone.getByRole('button', { name: 'Save' }).click()
    await expect(phone.getByRole('main')).toContainText(
      'Nothing you wrote is quoted or published here any more',
    )
    await expect(phone.getByRole('link', { name: /agreement to publishing/ })).toHaveCount(0)
    await context.close()
  })

  await test.step('it is gone at once, and the check says so', async () => {
    await visit(reader, report)
    await expect(reader.getByRole('main')).not.toContainText(WORDS)
    await expect(reader.getByRole('main')).toContainText(TAKEN_BACK)
    const addresses = [`/api/v1/consultations/${slug}/report`, `${report}/content`]
    for (const address of [...addresses, `/api/v1/consultations/${slug}/report/check`]) {
      const said = await (await reader.request.get(address)).text()
      expect(said).not.toContain(WORDS)
      expect(said).toContain(TAKEN_BACK)
    }
    await reader.getByRole('link', { name: 'Check the quotes of this report' }).click()
    await read(reader, 'Check the quotes of the report')
    await expect(reader.getByRole('main')).toContainText('as it is kept, is what was published')
  })

  await test.step('its files are made anew', async () => {
    await expect(async () => {
      expect((await reader.request.get(`${report}/report.docx`)).status()).toBe(200)
    }).toPass({ timeout: 90_000 })
  })
  await visit(reader, own, 'This consultation has closed')
})

/** Whose answer came on paper has no link: they telephone, and an officer records it. */
test('an officer records that somebody allows less, and the quote leaves the report', async ({
  browser,
  page: reader,
}) => {
  const { consultationId, responseId } = quoted()
  const report = `/consultations/${slug}/report`
  await visit(reader, report)
  await expect(reader.getByRole('main')).toContainText(WORDS)
  const officer = await signedInAs(browser, 'Engagement officer')
  const response = `/staff/consultations/${consultationId}/responses/${responseId}`
  await officer.goto(response)
  await officer.getByText('They allow less than before').click()
  await officer.getByRole('radio', { name: 'No: read and counted, never quoted' }).check()
  await officer.getByRole('button', { name: 'Record it' }).click()
  await expect(officer.getByRole('main')).toContainText('There is a problem')
  await read(officer)
  await officer
    .getByLabel('How did they tell you')
    .fill('By telephone; they could say what they had written.')
  await officer.getByRole('button', { name: 'Record it' }).click()
  await expect(officer.getByText('It is recorded.')).toBeVisible()
  await expect(officer.getByText('They allow less than before')).toHaveCount(0)
  await read(officer)
  await visit(reader, report)
  await expect(reader.getByRole('main')).not.toContainText(WORDS)
  await expect(reader.getByRole('main')).toContainText(TAKEN_BACK)
})
