import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

/**
 * On paper and by voice: an officer prints the forms of Bexley, keys in what a panel said by telephone, imports a file
 * twice; and lets somebody try a new questionnaire out before it is launched.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const SLUG = 'policing-priorities'
const BEXLEY = 'E09000004'

let officer: Page
let home: string
let code: string
let printed: string[]

test.beforeAll(async ({ browser }) => {
  officer = await signedInAs(browser, 'Engagement officer')
})

async function responded(): Promise<number> {
  const answer = await officer.request.get(`/api/v1/consultations/${SLUG}/response-rates`)
  const { bodyTypes } = (await answer.json()) as { bodyTypes: { bodyType: string; responded: number }[] }
  return bodyTypes.find(({ bodyType }) => bodyType === 'SNP')?.responded ?? 0
}

test('the forms of a borough are printed, each with the reference of its body', async () => {
  await officer.goto('/staff/consultations')
  await officer
    .getByRole('main')
    .getByRole('link', { name: /deal with first/ })
    .first()
    .click()
  await officer.waitForURL(/\/staff\/consultations\/[0-9a-f-]{36}$/)
  home = new URL(officer.url()).pathname
  await visit(officer, `${home}/paper`, /On paper/)
  await visit(officer, `${home}/paper/print?for=body&size=large`)
  await officer.goto(`${home}/paper/print?borough=${BEXLEY}`)
  const codes = officer.getByText(/^Reference [0-9A-Z]{3}-[0-9A-Z]{3}$/)
  await expect(codes.first()).toBeVisible()
  code = (await codes.first().innerText()).replace('Reference ', '')
  printed = (await officer.locator('table[role=presentation] strong').allInnerTexts()).filter((text) =>
    text.includes('Panel, Bexley'),
  )
  await officer.emulateMedia({ media: 'print' })
  await expect(officer.getByRole('button', { name: /Print/ })).toBeHidden()
  await expect(officer.getByText('Answer this part only if you answered question 1.').first()).toBeVisible()
  await officer.emulateMedia({ media: 'screen' })
})
test('an answer by telephone is keyed in by the reference, and the rate rises by one', async () => {
  const before = await responded()
  await visit(officer, `${home}/key-in`, 'Key in an answer')
  await officer.getByLabel('Whose answer is it?').fill(code.toLowerCase().replace('-', ''))
  await officer.getByRole('main').getByRole('button', { name: 'Find' }).click()
  await officer.getByRole('table').getByRole('link').first().click()
  await officer.waitForURL(/\/key-in\/[0-9a-f-]{36}$/)
  await read(officer, /^Answer of/)

  await officer.getByRole('button', { name: 'Submit what was keyed in' }).click()
  await expect(officer.getByRole('alert').first()).toContainText('Choose how it came in')
  await officer.getByLabel('By telephone').check()
  await officer.getByRole('button', { name: 'Submit what was keyed in' }).click()
  await expect(officer.getByRole('alert').first()).toContainText(/first priority/)
  await expectAccessible(officer)

  await officer.getByRole('combobox', { name: /^1\. / }).selectOption({ label: 'Burglary' })
  await officer.getByRole('button', { name: 'Submit what was keyed in' }).press('Enter')
  await expect(officer.getByText(/Keyed in and counted/)).toBeVisible()
  expect(await responded()).toBe(before + 1)
})

test('a file is imported, and the same file again takes nothing in', async () => {
  const name = printed.at(-1)!
  const before = await responded()
  const file = {
    name: 'post.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`body,priority_1\n"${name}",burglary\n`),
  }
  for (const says of [/1 response is new, 0 already there/, /0 responses are new, 1 already there/]) {
    await visit(officer, `${home}/import-responses`, 'Import responses')
    await officer.getByLabel('A CSV file').setInputFiles(file)
    await officer.getByRole('button', { name: /Upload it/ }).click()
    await officer.waitForURL(/\/import-responses\/[0-9a-f-]{36}$/)
    await read(officer, 'post.csv')
    const start = officer.getByRole('button', { name: /^Import 1 good row/ })
    if (says.source.startsWith('1')) {
      await start.click()
      await expect(officer.getByText(says)).toBeVisible({ timeout: 60_000 })
    } else await expect(start).toHaveCount(0)
  }
  expect(await responded()).toBe(before + 1)
})

test('a questionnaire is tried out before launch, under a banner, and remarks come back', async () => {
  await officer.goto('/staff/consultations/new')
  await officer.getByLabel('Title').fill('Tried out first')
  await officer.getByLabel('Metropolitan Police Authority (MPA)').check()
  await officer.getByLabel(/Five questions/).check()
  await officer.getByRole('button', { name: 'Begin the draft' }).click()
  await officer.waitForURL(/\/staff\/consultations\/[0-9a-f-]{36}\/edit$/)
  const draft = new URL(officer.url()).pathname.replace(/\/edit$/, '')
  await visit(officer, `${draft}/preview`, /Preview and pilot/)
  await officer.getByRole('button', { name: 'Open the preview' }).click()
  await officer.waitForURL(/\/respond\//)
  await expect(officer.getByText('Answers are not counted and will be deleted at launch.')).toBeVisible()
  await read(officer, 'Tried out first')
  await officer.getByRole('link', { name: 'Write a remark' }).click()
  await officer.getByLabel('What did you notice?').fill('The third question is long.')
  await officer.getByRole('button', { name: 'Send the remark' }).click()
  await expect(officer.getByText(/Your remark goes to the team/)).toBeVisible()
  await visit(officer, `${draft}/preview`, /Preview and pilot/)
  await expect(officer.getByText('The third question is long.')).toBeVisible()
  await officer.getByRole('button', { name: /^Remove the preview/ }).click()
  await expect(officer.getByText('The third question is long.')).toHaveCount(0)
})
