import { expect, test, type Page } from '@playwright/test'
import pg from 'pg'
import type { Letter } from '../support/decode-mail'
import { allMailTo, linkIn, mailTo } from '../support/mailbox'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

/**
 * Asking well: a consultation of Brent's panels and its own group is launched with reminders on set days. They go only to
 * those that have not answered, and say what changed; one contact wants no more; one letter comes back and is mended; more
 * time is given and all hear of it; the borough's co-ordinator asks one panel once more.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const TITLE = 'Asked again in Brent'
const SLUG = 'asked-again-in-brent'
const BRENT = 'E09000005'
const MENDED = 'found-again@example.org'

let officer: Page
let home: string
let panels: { name: string; email: string }[]

const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test.beforeAll(async ({ browser }) => {
  officer = await signedInAs(browser, 'Engagement officer')
})

async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.JOURNEY_DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** The next letter to somebody that is about this, among those of other consultations. */
async function letterTo(address: string, subject: string): Promise<Letter> {
  for (;;) {
    const letter = await mailTo(address)
    if (letter.subject.includes(subject) && letter.subject.includes(TITLE)) return letter
  }
}

const invited = async () => {
  const answer = await officer.request.get(`/api/v1/consultations/${SLUG}/response-rates`)
  const { bodyTypes } = (await answer.json()) as { bodyTypes: { bodyType: string; invited: number }[] }
  return bodyTypes.find(({ bodyType }) => bodyType === 'SNP')?.invited
}

test('it is launched to one borough, with days for reminders', async ({ browser }) => {
  await officer.goto('/staff/consultations/new')
  await officer.getByLabel('Title').fill(TITLE)
  await officer.getByLabel('Metropolitan Police Service (MPS)').check()
  await officer.getByLabel('Why are you asking?').fill('The plan for Brent is to be revised.')
  await officer.getByLabel(/Five questions/).check()
  await press(officer, 'Begin the draft')
  await officer.waitForURL(/\/staff\/consultations\/[0-9a-f-]{36}\/edit$/)
  home = new URL(officer.url()).pathname.replace(/\/edit$/, '')
  await officer.getByLabel(/What can still be changed/).fill('Where officers walk, and when.')
  await officer.getByLabel('Who decides?').fill('The full Authority')
  await fillDate('First day', 0)
  await fillDate('Last day', 40)
  await officer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(main(officer)).toContainText('Where officers walk, and when.')

  await officer.goto(`${home}/audience`)
  for (const kind of ['SNP', 'CPEG']) {
    await officer.locator(`#type-${kind}`).check()
    await officer
      .getByRole('listitem')
      .filter({ has: officer.locator(`#type-${kind}`) })
      .getByText(/All boroughs/)
      .click()
    await officer.locator(`#boroughs-${kind}-${BRENT}`).check()
  }
  await press(officer, 'Save and count')
  await expect(main(officer)).toContainText('22')
  const approver = await signedInAs(browser, 'Second officer')
  await approver.goto(`${home}/move/approve`)
  await press(approver, 'Approve')
  await expect(approver.getByText('Approved').first()).toBeVisible()
  await approver.context().close()

  await officer.goto(`${home}/launch`)
  await expect(officer.getByRole('group', { name: 'Remind those who have not answered on' })).toBeVisible()
  await press(officer, /^Launch and ask \d+ bodies$/)
  await expect(main(officer)).toContainText(/(\d+) of \1/, { timeout: 60_000 })
  panels = await sql(
    `SELECT b.name, k.email FROM invitation i JOIN stage s ON s.id = i.stage_id
     JOIN consultation c ON c.id = s.consultation_id JOIN body b ON b.id = i.body_id
     JOIN contact k ON k.body_id = b.id AND k.is_main
     WHERE c.slug = $1 AND k.email LIKE 'snp-%' ORDER BY b.name`,
    [SLUG],
  )
  expect(panels.length).toBeGreaterThan(10)
})

async function fillDate(legend: string, daysFromNow: number): Promise<void> {
  const date = new Date(Date.now() + daysFromNow * 86_400_000)
  const group = officer.getByRole('group', { name: legend })
  await group.getByLabel('Day').fill(`${date.getDate()}`)
  await group.getByLabel('Month').fill(`${date.getMonth() + 1}`)
  await group.getByLabel('Year').fill(`${date.getFullYear()}`)
}

test('the officer changes the days', async () => {
  await visit(officer, `${home}/reminders`, 'Reminders')
  await expect(officer.getByRole('row', { name: /To come/ })).toHaveCount(2)
  await fillDate('Reminder 1 (optional)', 60)
  await press(officer, 'Save the days')
  await expect(officer.getByRole('alert').first()).toContainText(/clos/)
  await read(officer)
  await fillDate('Reminder 1 (optional)', 1)
  await press(officer, 'Save the days')
  await expect(officer.getByRole('row', { name: /To come/ })).toHaveCount(2)
})

test('on its day the reminder goes to those alone that have not answered, and says how many have', async ({
  request,
}) => {
  const [answered, silent] = panels
  const invitation = await letterTo(answered!.email, '')
  const token = linkIn(invitation, '/respond/').split('/').at(-1)
  const submitted = await request.post(`/api/respond/${token}/submit`, {
    data: { answers: { strategy_contents: 'More officers on foot after ten.' } },
  })
  expect(submitted.status()).toBe(201)

  // The day comes, and the worker looks.
  await sql(
    `UPDATE reminder SET on_date = (now() AT TIME ZONE 'Europe/London')::date WHERE id =
       (SELECT r.id FROM reminder r JOIN stage s ON s.id = r.stage_id JOIN consultation c ON c.id = s.consultation_id
        WHERE c.slug = $1 ORDER BY r.on_date LIMIT 1)`,
    [SLUG],
  )
  await sql(
    `INSERT INTO pgboss.job (name, data, retry_limit, expire_in, keep_until, policy)
     SELECT name, '{}', retry_limit, interval '15 minutes', now() + interval '1 day', policy
     FROM pgboss.queue WHERE name = 'send-due-reminders'`,
  )
  const letter = await letterTo(silent!.email, 'Reminder:')
  expect(letter.text).toMatch(/So far 1 of the \d+ .+ in Brent has answered\./)
  expect(letter.text).toContain(silent!.name)
  const [{ asked }] = (await sql<{ asked: number }>(
    `SELECT count(*)::int AS asked FROM invitation i JOIN stage s ON s.id = i.stage_id
     JOIN consultation c ON c.id = s.consultation_id WHERE c.slug = $1`,
    [SLUG],
  )) as [{ asked: number }]
  await expect(async () => {
    await officer.goto(`${home}/reminders`)
    await expect(main(officer)).toContainText(`${asked - 1} letters written`, { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  expect((await allMailTo(answered!.email)).map(({ subject }) => subject)).not.toContain(`Reminder: ${TITLE}`)

  const before = await invited()
  await visit(officer, new URL(linkIn(letter, '/reminders/')).pathname, 'Stop reminders?')
  await press(officer, 'Stop reminders')
  await read(officer, 'Reminders are stopped')
  expect(await invited()).toBe(before)
})

test('a letter that came back is shown, the address put right, and the letter sent again', async () => {
  const { email, name } = panels[2]!
  await letterTo(email, 'Reminder:')
  await officer.goto(`/outbox?search=${encodeURIComponent(email)}`)
  await officer
    .getByRole('row')
    .filter({ hasText: email })
    .getByRole('link', { name: `Reminder: ${TITLE}` })
    .click()
  await officer.getByText('This letter came back').click()
  await officer.getByLabel('What the notice said (optional)').fill('User unknown')
  await press(officer, 'Note that it came back')
  await expect(main(officer)).toContainText('User unknown')
  await visit(officer, `${home}/mail-problems`, 'Mail that did not arrive')
  const row = officer.getByRole('row', { name: new RegExp(name) })
  await expect(row).toContainText('Came back')
  await expect(row).toContainText('User unknown')

  await row.getByRole('link', { name: /Correct the contacts/ }).click()
  await officer
    .getByRole('row', { name: /Main contact/ })
    .getByRole('link', { name: /^Change/ })
    .click()
  await officer.getByLabel('E-mail address (optional)').fill(MENDED)
  await press(officer, /^Save/)
  await expect(main(officer)).toContainText('The contact is saved.')
  await officer.goto(`${home}/mail-problems`)
  await expect(row).toContainText(`The address is now ${MENDED}`)
  await row.getByRole('button', { name: /Send again/ }).click()
  await expect(row).toHaveCount(0)
  expect(linkIn(await letterTo(MENDED, ''), '/respond/')).toBeTruthy()
})

test('more time is given, and all hear of it: those that answered, and those that want no reminders', async () => {
  await visit(officer, `${home}/move/extend`)
  await officer.getByLabel('Why is it extended?').fill('Many panels meet next month.')
  await main(officer).getByRole('button', { name: /xtend/ }).click()
  await expect(main(officer)).toContainText('Many panels meet next month.')
  const [answered, stopped] = panels
  const toAnswered = await letterTo(answered!.email, 'More time')
  expect(toAnswered.text).toContain(`${answered!.name} has answered already.`)
  const toStopped = await letterTo(stopped!.email, 'More time')
  expect(toStopped.text).toContain('Many panels meet next month.')
})

test('the co-ordinator sees how far the borough has come, and asks a panel once more', async ({
  browser,
}) => {
  const coordinator = await signedInAs(browser, 'Co-ordinator')
  const { email, name } = panels[3]!
  await coordinator.goto('/my-groups')
  const progress = coordinator.getByRole('region', { name: `${TITLE} in Brent` })
  await expect(progress.getByRole('row', { name: /Safer Neighbourhoods Panels/ })).toContainText('1')
  await progress.locator('summary').press('Enter')
  await progress.getByLabel('Which body?').selectOption({ label: name })
  await progress.getByLabel('A word from you (optional)').fill('Your street was named twice.')
  await read(coordinator, 'My groups')
  await progress.getByRole('button', { name: 'Ask once more' }).press('Enter')
  const letter = await letterTo(email, 'asks for your answer')
  expect(letter.text).toContain('Your street was named twice.')
  expect(letter.text).toMatch(/So far 1 of the \d+ .+ in Brent has answered\./)
  // The same panel is not asked twice in one week.
  await coordinator.goto('/my-groups')
  await progress.locator('summary').click()
  await progress.getByLabel('Which body?').selectOption({ label: name })
  await progress.getByRole('button', { name: 'Ask once more' }).click()
  await expect(progress.getByRole('alert').first()).toContainText(/week/)
  await coordinator.context().close()
})
