import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import Papa from 'papaparse'
import { linkIn, mailTo } from '../support/mailbox'
import { approve, propose, writeSection } from './approving'
import { sayBasis } from './basis'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

/**
 * The main job, as the people do it who do it: an officer writes, another approves, it is launched to 694 bodies, a
 * panel answers by its letter on two devices and corrects, a researcher codes, one officer proposes the report and another approves it, anybody reads.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const TITLE = 'Safer streets after dark'
const WORDS =
  'Officers should walk the high street after ten. The buses are full then, and nobody feels watched over.'
const QUOTE = 'Officers should walk the high street after ten.'
const SLUG = 'safer-streets-after-dark'
const PANEL = 'snp-e05000128@example.org' // the panel of the first ward of Camden in the demonstration

let officer: Page
let researcher: Page
let home: string
let link: string

test.beforeAll(async ({ browser }) => {
  officer = await signedInAs(browser, 'Engagement officer')
  researcher = await signedInAs(browser, 'Researcher')
})

test('an officer writes a consultation', async () => {
  await visit(officer, '/staff/consultations', 'Consultations')
  await visit(officer, '/staff/consultations/new', 'Begin a consultation')
  await officer.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(notice(officer)).toContainText('Enter a title')
  await officer.getByLabel('Title').fill(TITLE)
  for (const lead of ['Metropolitan Police Authority (MPA)', 'Metropolitan Police Service (MPS)'])
    await officer.getByLabel(lead).check()
  await officer
    .getByLabel('Why are you asking?')
    .fill('The plan for the night-time economy is to be revised.')
  await officer.getByLabel(/Five questions/).check()
  await officer.getByRole('button', { name: 'Begin the draft' }).click()
  await officer.waitForURL(/\/staff\/consultations\/[0-9a-f-]{36}\/edit$/)
  home = new URL(officer.url()).pathname.replace(/\/edit$/, '')
  await visit(officer, home, TITLE)
})

test('it cannot be approved while nothing can be changed by it', async () => {
  await visit(officer, `${home}/launch`, /Launch/)
  await expect(officer.getByRole('button', { name: /Launch and ask/ })).toHaveCount(0)
  await visit(officer, `${home}/move/approve`)
  await expect(officer.getByRole('main')).toContainText(/can still be changed/i)
  await expect(officer.getByRole('button', { name: 'Approve' })).toHaveCount(0)
})

test('the officer says what can be changed, whom to ask, and what', async () => {
  await visit(officer, `${home}/edit`)
  await officer.getByLabel(/What can still be changed/).fill('Where officers walk, and when.')
  await officer.getByLabel(/What cannot be changed/).fill('The number of officers.')
  await officer.getByLabel('Who decides?').fill('The full Authority')
  await fillDate(officer, 'First day', 0)
  await fillDate(officer, 'Last day', 60)
  await officer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(officer.getByText('Where officers walk, and when.').first()).toBeVisible()

  await visit(officer, `${home}/audience`)
  for (const kind of [
    /Community and Police Engagement Group/,
    /Safer Neighbourhoods Panel/,
    /Crime and Disorder/,
  ])
    await officer.getByRole('checkbox', { name: kind }).first().check()
  await officer.getByRole('button', { name: 'Save and count' }).click()
  await expect(officer.getByRole('main')).toContainText('694')
  await read(officer)

  await visit(officer, `${home}/documents`)
  await officer.getByLabel('Title').fill('Plan for the night-time economy')
  await officer.getByLabel(/File/).setInputFiles({
    name: 'plan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The plan as it stands.'),
  })
  await officer.getByRole('button', { name: 'Add the document' }).click()
  await expect(officer.getByRole('link', { name: /Plan for the night-time economy/ })).toBeVisible()

  await visit(officer, `${home}/questionnaire`)
})

test('its author cannot approve it; another officer does, and it is launched to 694 bodies', async ({
  browser,
}) => {
  await visit(officer, `${home}/move/approve`)
  await expect(officer.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  const approver = await signedInAs(browser, 'Second officer')
  await visit(approver, `${home}/move/approve`)
  await approver.getByRole('button', { name: 'Approve' }).click()
  await expect(approver.getByText('Approved').first()).toBeVisible()

  await visit(officer, `${home}/launch`, /Launch/)
  await officer.getByRole('button', { name: 'Launch and ask 694 bodies' }).click()
  await expect(officer.getByRole('progressbar')).toBeVisible()
  await expect(officer.getByRole('main')).toContainText('694 of 694', { timeout: 60_000 })
  await read(officer)
})

test('a panel follows its letter and begins to answer', async ({ browser }) => {
  test.slow()
  const letter = await mailTo(PANEL)
  expect(letter.subject).toContain(TITLE)
  link = linkIn(letter, '/respond/')
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 640 } })).newPage()
  await visit(phone, link, TITLE)
  await expect(phone.getByRole('main')).toContainText('Where officers walk, and when.')
  await phone.getByRole('button', { name: 'Start now' }).click()
  await phone.getByLabel(/revised Community Engagement Strategy contain/).fill(WORDS)
  await expect(phone.getByText(/Saved at \d\d:\d\d/).first()).toBeVisible()
  await read(phone)
  await phone.context().close()
})

test('goes on where it stopped on another device, submits, and gets a copy', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Continue where you left off' }).click()
  await expect(page.getByLabel(/revised Community Engagement Strategy contain/)).toHaveValue(WORDS)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByLabel(/key issues for the MPA/).fill('=1+1 is not a plan')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Continue to check your answers' }).click()
  await sayBasis(page)
  await read(page, /Check your answers/)
  await expect(page.getByRole('main')).toContainText(WORDS)
  await expect(page.getByRole('main')).toContainText('Not provided')
  await page.getByLabel(/E-mail address for a copy/).fill('chair@example.org')
  await page.getByRole('button', { name: 'Submit your answers' }).click()
  await read(page, 'Answers submitted')
  const copy = await mailTo('chair@example.org')
  expect(copy.text).toContain('Officers should walk the high street after ten.')
  await page.context().close()
})

test('corrects the answer, which counts once', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Change your answers' }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByLabel(/key issues for the MPS/).fill('Walk in pairs.')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Continue to check your answers' }).click()
  await page.getByRole('button', { name: 'Submit the changed answers' }).click()
  await read(page, 'Changes submitted')
  await page.context().close()

  await visit(officer, `${home}/rates`)
  await expect(officer.getByRole('row', { name: /Safer Neighbourhoods Panels/ }).first()).toContainText('630')
  const answer = await officer.request.get(`/api/v1/consultations/${SLUG}/response-rates`)
  const { bodyTypes } = (await answer.json()) as {
    bodyTypes: { bodyType: string; responded: number; invited: number }[]
  }
  expect(bodyTypes.find(({ bodyType }) => bodyType === 'SNP')).toMatchObject({ invited: 630, responded: 1 })
  await visit(officer, `${home}/silent`)
  await visit(officer, `${home}/responses`)
  await officer
    .getByRole('main')
    .getByRole('link', { name: /Safer Neighbourhoods Panel/ })
    .first()
    .click()
  await expect(officer.getByRole('main')).toContainText('Walk in pairs.')
  await read(officer)
})

test('the officer closes it, and a researcher codes what was said with the keyboard', async () => {
  await officer.goto(`${home}/move/close`)
  await read(officer)
  await officer.getByLabel('Why does it close now?').fill('Enough has been heard.')
  await officer.getByRole('button', { name: 'Close' }).click()
  await expect(officer.getByText('Closed').first()).toBeVisible()

  await visit(researcher, `${home}/themes`)
  await visit(researcher, `${home}/themes/new`)
  await researcher.getByLabel('Name').fill('Seen after dark')
  await researcher.getByLabel('What it says').fill('Officers on foot when the streets are full.')
  await researcher.getByLabel('Metropolitan Police Service (MPS)').check()
  await researcher.getByRole('button', { name: 'Add the theme' }).click()
  await expect(researcher.getByRole('main')).toContainText('Seen after dark')

  await visit(researcher, `${home}/reading`)
  await expect(researcher.getByRole('main')).toContainText(QUOTE)
  await researcher.keyboard.press('1')
  await expect(researcher.getByRole('button', { name: /Seen after dark/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await researcher.keyboard.press('s')
  await researcher.keyboard.press('q')
  await researcher.keyboard.press('1')
  await expect(researcher.getByRole('heading', { name: 'Quotes from this answer' })).toBeVisible()
  await expect(researcher.getByText(/All saved at/)).toBeVisible()
  await read(researcher)
  await researcher.keyboard.press('Enter')
  await expect(researcher.getByRole('main')).toContainText('=1+1 is not a plan')
})

test('an officer writes the report, chooses the quote and proposes it; another approves it', async ({
  browser,
}) => {
  const report = `${home}/report`
  await visit(officer, report)
  const words = 'We asked what would make the streets safer after dark.'
  await writeSection(officer, report, 'told', `${words}\n\n[[figure: themes]]`)
  await visit(officer, `${report}/quotes`)
  await officer.getByLabel(new RegExp(QUOTE.slice(0, 30))).check()
  await officer.getByRole('button', { name: 'Save the choice' }).click()
  await expect(notice(officer)).toBeVisible()
  await propose(officer, report)
  await approve(await signedInAs(browser, 'Second officer'), report)
})

test('anybody reads what was said', async ({ page }) => {
  await visit(page, '/')
  await visit(page, '/consultations', 'Consultations')
  await visit(page, `/consultations/${SLUG}`, TITLE)
  await page
    .getByRole('main')
    .getByRole('link', { name: /what you told us/i })
    .first()
    .click()
  await read(page)
  const main = page.getByRole('main')
  await expect(main).toContainText(QUOTE)
  const panels = main.getByRole('row', { name: /Safer Neighbourhoods Panels/ })
  await expect(panels).toContainText('1 of 630')
  await expect(panels).toContainText('0.2%')
  await expect(main).toContainText('Seen after dark')
  await expect(main).not.toContainText('Belsize') // a quote names the kind of body and its borough, never the body
  const answer = await page.request.get(`/api/v1/consultations/${SLUG}/report`)
  expect(answer.status()).toBe(200)
})

test('a researcher downloads the answers and reads them back', async () => {
  await visit(researcher, `${home}/export`, 'Export responses')
  const download = researcher.waitForEvent('download')
  await researcher.getByRole('link', { name: /Download responses/ }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  expect(data).toHaveLength(1)
  expect(data[0]).toMatchObject({
    strategy_contents: WORDS,
    issues_for_mpa: "'=1+1 is not a plan",
    issues_for_mps: 'Walk in pairs.',
    revision: '2',
    borough: 'Camden',
  })
})

/** What the page says of the form just sent; Next keeps a silent alert of its own beside it. */
const notice = (page: Page) => page.getByRole('main').getByRole('alert')

async function fillDate(page: Page, legend: string, daysFromNow: number): Promise<void> {
  const date = new Date(Date.now() + daysFromNow * 86_400_000)
  const group = page.getByRole('group', { name: legend })
  await group.getByLabel('Day').fill(`${date.getDate()}`)
  await group.getByLabel('Month').fill(`${date.getMonth() + 1}`)
  await group.getByLabel('Year').fill(`${date.getFullYear()}`)
}
