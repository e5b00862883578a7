import { expect, test, type Page } from '@playwright/test'
import pg from 'pg'
import type { Letter } from '../support/decode-mail'
import { linkIn, mailTo } from '../support/mailbox'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

/**
 * Those who took part hear what came of it: a panel's contact and a member of the public get a letter, follow their link to
 * their own part, say what they think of it, hear again when something is done, and stop it with one click.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const SLUG = 'community-engagement-commitment-2009'
const PERSON = 'somebody-told@example.org'
/** Chose Welsh when they answered. */
const WELSH = 'rhywun-a-ddywedodd@example.org'
let officer: Page
let page: string
let panel: { name: string; email: string }

async function sql<Row>(text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.JOURNEY_DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** The next letter to an address whose subject begins so; others that came before it are passed over. */
async function letterTo(address: string, subject: string): Promise<Letter> {
  for (;;) {
    const letter = await mailTo(address)
    if (letter.subject.startsWith(subject)) return letter
  }
}

test.beforeAll(async ({ browser }) => {
  officer = await signedInAs(browser, 'Engagement officer')
  // As if nobody had been told yet; and somebody of the public left an address.
  await sql(
    `WITH c AS (SELECT id FROM consultation WHERE slug = $1),
     gone AS (DELETE FROM telling USING c WHERE consultation_id = c.id),
     i AS (INSERT INTO invitation (stage_id, purpose, invited_at, responded_at)
       SELECT s.id, 'person', now(), now() FROM stage s JOIN c ON c.id = s.consultation_id, generate_series(1, 2)
       WHERE s.sequence = 1 RETURNING id),
     p AS (SELECT id, row_number() OVER (ORDER BY id) = 1 AS is_first FROM i),
     l AS (INSERT INTO invitation_link (invitation_id, token_hash, role, locale, created_at)
       SELECT id, 'journey-told', 'public', 'cy', now() FROM p WHERE NOT is_first)
     INSERT INTO participant (invitation_id, email, wants_later, keep_until)
     SELECT id, CASE WHEN is_first THEN $2 ELSE $3 END, true, current_date + 200 FROM p`,
    [SLUG, PERSON, WELSH],
  )
  const [row] = await sql<{ id: string; name: string; email: string }>(
    `SELECT c.id, b.name, k.email FROM consultation c JOIN stage s ON s.consultation_id = c.id
     JOIN invitation i ON i.stage_id = s.id JOIN body b ON b.id = i.body_id JOIN contact k ON k.body_id = b.id AND k.is_main
     JOIN response r ON r.invitation_id = i.id JOIN edition_coding e ON e.response_id = r.id
     JOIN commitment_theme t ON t.theme_id = e.theme_id JOIN commitment m ON m.id = t.commitment_id AND m.number = 1
     WHERE c.slug = $1 AND k.email LIKE 'snp-%' ORDER BY b.name LIMIT 1`,
    [SLUG],
  )
  panel = row!
  page = `/staff/consultations/${row!.id}/telling`
})

test.afterAll(() => officer.context().close())

test('an officer sees who is told what, and has them told', async () => {
  await visit(officer, page, /^Telling people/)
  await officer.getByText('To a member of the public, of the report', { exact: true }).click()
  await expect(officer.getByText('It is for you alone').first()).toBeVisible()
  await officer.getByRole('button', { name: 'Tell those not told yet' }).click()
  await officer.waitForURL(/\/staff\/jobs\//)
  await expect(officer.getByRole('main')).toContainText('letters were written', { timeout: 60_000 })
  await read(officer, /^Telling people/)
})

test('a panel reads its own part first, and says what it thinks of it', async ({ browser }) => {
  const letter = await letterTo(panel.email, 'What came of it')
  expect(letter.text).toContain(`What ${panel.name} said became part of`)
  expect(letter.text).toContain('Twelve weeks to answer (commitment 1)')
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(new URL(linkIn(letter, '/told/')).pathname)
  await expect(reader.getByRole('heading', { name: `What ${panel.name} said` })).toBeVisible()
  await reader
    .getByRole('group', { name: /Is it clear/ })
    .getByLabel('Partly')
    .check()
  await reader.getByRole('button', { name: 'Send your answer' }).click()
  await expect(reader.locator('.govuk-error-summary')).toContainText('Say whether you would take part again')
  await reader
    .getByRole('group', { name: /take part again/ })
    .getByLabel('Perhaps')
    .check()
  await reader.getByRole('button', { name: 'Send your answer' }).click()
  await expect(reader.getByRole('main')).toContainText('Thank you. Your answer is kept')
  await reader.context().close()
  await visit(officer, page, /^Telling people/)
  await expect(officer.getByRole('region', { name: 'Is it clear to you' })).toContainText('Partly')
})

test('a member of the public learns by the link what no letter says', async ({ page: reader }) => {
  const letter = await letterTo(PERSON, 'What came of it')
  expect(letter.text).not.toContain('Theme')
  await visit(reader, new URL(linkIn(letter, '/told/')).pathname, /What became of what you said/)
  await expect(reader.getByRole('heading', { name: 'What you said', exact: true })).toBeVisible()
})

test('whoever answered in Welsh gets a Welsh letter, and reads and answers a Welsh page', async ({
  page: reader,
}) => {
  const letter = await letterTo(WELSH, 'Beth ddaeth ohono')
  expect(letter.text).toContain('I chi yn unig y mae hi')
  await visit(reader, new URL(linkIn(letter, '/told/')).pathname, /Beth ddaeth o’r hyn a ddywedoch/)
  await expect(reader.locator('html')).toHaveAttribute('lang', 'cy')
  await reader.getByRole('button', { name: 'Anfon eich ateb' }).click()
  await expect(reader.locator('.govuk-error-summary')).toContainText('Dywedwch a yw’n glir')
  await reader
    .getByRole('group', { name: /A yw’n glir/ })
    .getByLabel('Ydy', { exact: true })
    .check()
  await reader
    .getByRole('group', { name: /A fyddech/ })
    .getByLabel('Efallai', { exact: true })
    .check()
  await reader.getByRole('button', { name: 'Anfon eich ateb' }).click()
  await expect(reader.getByRole('main')).toContainText('Diolch. Cedwir eich ateb')
})

test('the report shows since its publication what those told think of it', async ({ page: reader }) => {
  const path = `/consultations/${SLUG}/report`
  await reader.goto(path)
  await expect(reader.getByRole('heading', { name: /^Since publication/ })).toBeVisible()
  await expect(reader.getByRole('region', { name: 'Would you take part again?' })).toContainText('For bodies')
  const { bodies } = (await (await reader.request.get(`/api/v1${path}/feedback`)).json()) as {
    bodies: { answers: number }
  }
  expect(bodies.answers).toBeGreaterThanOrEqual(5)
})

test('both hear of what was done, and one click stops it', async ({ page: reader, request }) => {
  await officer.goto(page)
  await officer.getByRole('button', { name: 'Tell them now' }).first().click()
  await officer.waitForURL(/\/staff\/jobs\//)
  await letterTo(panel.email, 'News of what came of it')
  const letter = await letterTo(PERSON, 'News of what came of it')
  const told = new URL(linkIn(letter, '/told/')).pathname
  await visit(reader, told, /What became of what you said/)
  await visit(reader, `${told}/stop`, /Stop these letters\?/)
  expect((await request.post(`/api${told}/stop`)).status()).toBe(204)
  await visit(reader, `${told}/stop`, /We write to you no more about this/)
  await reader.getByRole('button', { name: 'Tell me about later steps' }).click()
  await expect(reader.getByRole('main')).toContainText('We will write to you about later steps.')
})

test('the evidence of a fair consultation has what the record knows, and what a person says', async () => {
  const fairness = page.replace(/telling$/, 'fairness')
  await visit(officer, fairness, /^Evidence of a fair consultation/)
  await officer.getByRole('link', { name: /^Say it ?: The decision was still open at launch/ }).click()
  await read(officer, /Say what the record cannot know/)
  await officer.getByLabel('In words').fill('No draft had been written when panels were asked.')
  await officer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(officer.locator('.govuk-error-summary')).toContainText('Say who declares it')
  await officer.getByLabel('Who declares it?').fill('A. Officer, Head of Engagement')
  await officer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(officer.getByText('No draft had been written when panels were asked.')).toBeVisible()
  await officer.getByRole('button', { name: 'Make the file' }).click()
  await expect(async () => {
    await officer.goto(fairness)
    await expect(officer.getByText(/SHA-256 [0-9a-f]{64}/).last()).toBeVisible({ timeout: 1_000 })
    await expect(officer.getByRole('link', { name: /^Evidence file of/ })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  const download = officer.waitForEvent('download')
  await officer.getByRole('link', { name: /^Evidence file of/ }).click()
  expect((await download).suggestedFilename()).toMatch(/-evidence-.*\.zip$/)
})
