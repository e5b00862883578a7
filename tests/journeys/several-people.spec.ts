import { expect, test, type Browser, type Page } from '@playwright/test'
import { linkFor } from './open-link'
import { read, readWithoutScripts } from './reading'
import { signedInAs } from './signing-in'

/**
 * Several people, one response: whoever holds a panel's link invites a colleague and the chair, hands a part over, says
 * whose view it is, and submits once the chair has signed off. Another panel says no, and is counted apart. All of it
 * without JavaScript.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const SLUG = 'policing-priorities'
const PANEL = 'Colindale Safer Neighbourhoods Panel, Barnet'
const SILENT_PANEL = 'Coppetts Safer Neighbourhoods Panel, Barnet'
const WHY = 'Cars race along the Broadway after ten.'

const withoutScripts = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } })).newPage()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const main = (page: Page) => page.getByRole('main')

let link: string
let holder: Page
let colleague: Page
let chair: Page

test.beforeAll(async ({ browser }) => {
  link = await linkFor(SLUG, PANEL)
  holder = await withoutScripts(browser)
  colleague = await withoutScripts(browser)
  chair = await withoutScripts(browser)
})

test('an administrator says that this panel’s chair signs off', async ({ browser }) => {
  const administrator = await signedInAs(browser, 'Administrator')
  await administrator.goto('/staff/bodies?search=Colindale')
  await administrator.getByRole('link', { name: PANEL }).click()
  await administrator.getByRole('link', { name: 'Change the details' }).click()
  await administrator.getByLabel('The chair').check()
  await administrator.getByRole('button', { name: 'Save the changes' }).click()
  // The form speaks of the chair too: the page that it leads to has the panel's name for its title.
  await expect(administrator).toHaveTitle(new RegExp(PANEL))
  await expect(main(administrator)).toContainText('The chair')
  await read(administrator, PANEL)
})

test('the holder invites a colleague and the chair, each with a link of their own', async () => {
  await holder.goto(link)
  await holder.getByRole('link', { name: /Invite colleagues or your chair|See who writes what/ }).click()
  await readWithoutScripts(holder, 'Answer with others')
  await press(holder, 'Invite')
  await expect(holder.getByRole('alert')).toContainText('Enter a name')
  await readWithoutScripts(holder)
  await colleague.goto(await invited('Asha Patel', 'Colleague'))
  await expect(main(colleague)).toContainText(PANEL)
  await chair.goto(await invited('Ben Okri', 'Chair'))
})

/** Invites somebody without an address, and reads the link that is shown this once. */
async function invited(name: string, role: string): Promise<string> {
  await holder.getByLabel('Name', { exact: true }).fill(name)
  await holder.getByLabel(role, { exact: true }).check()
  await press(holder, 'Invite')
  await expect(holder.getByRole('alert')).toContainText(`Give this link to ${name}`)
  await readWithoutScripts(holder)
  const [url = ''] = /http\S+\/respond\/[\w-]+/.exec(await holder.getByRole('alert').innerText()) ?? []
  return new URL(url).pathname
}

test('the holder hands a part to the colleague, who finds it and answers it', async () => {
  await holder.getByLabel('Which part?').selectOption({ label: 'Your three priorities' })
  await holder.getByLabel('Who shall answer it?').selectOption({ label: 'Asha Patel' })
  await press(holder, 'Ask them to answer this part')
  await expect(main(holder)).toContainText('Asha Patel was asked')
  await colleague.reload()
  await colleague.getByRole('link', { name: 'Your three priorities' }).click()
  await readWithoutScripts(colleague, 'Your three priorities')
  const part = colleague.url()
  await press(colleague, 'Answer it in the simple form')
  await colleague.getByLabel('Road safety and dangerous driving').first().check()
  await press(colleague, 'Save and continue')
  await colleague.getByLabel('Why is this your first priority?').fill(WHY)
  await press(colleague, 'Save and continue')
  await colleague.goto(part)
  await press(colleague, 'I am done with this part')
  await expect(main(colleague)).toContainText('Marked as done')
})

test('a colleague invites nobody', async () => {
  await colleague.goto(new URL(colleague.url()).pathname.replace(/\/part$/, '/people'))
  await readWithoutScripts(colleague, 'Answer with others')
  await expect(colleague.getByRole('button', { name: 'Invite' })).toHaveCount(0)
})

test('everybody sees who wrote what, and it waits for the chair', async () => {
  await holder.goto(`${link}/simple/check?basis=later`)
  await expect(main(holder)).toContainText(/Asha Patel, \d+ \w+ \d{4} at \d\d:\d\d/)
  await expect(main(holder)).toContainText('Waiting for the chair')
})

test('the holder says who stands behind the answers', async () => {
  await holder.goto(`${link}/simple/check`)
  await readWithoutScripts(holder, 'Who stands behind these answers?')
  await holder.getByRole('radio', { name: 'A meeting', exact: true }).check()
  await press(holder, 'Save and continue')
  await expect(holder.getByRole('alert')).toContainText('Enter how many people were at the meeting')
  await readWithoutScripts(holder)
  await holder.getByLabel('How many people were at the meeting?').fill('12')
  for (const [part, value] of [
    ['Day', '3'],
    ['Month', '10'],
    ['Year', '2025'],
  ] as const)
    await holder.getByLabel(part).fill(value)
  await holder.getByLabel('Youth panel').check()
  await press(holder, 'Save and continue')
  await expect(main(holder)).toContainText('meeting of 12 people on 3 October 2025; Youth panel took part')
  await press(holder, 'Submit your answers')
  await expect(holder.getByRole('alert')).toContainText(/chair/i)
  await readWithoutScripts(holder)
})

test('the chair reads all of it, sends it back, and signs it off', async () => {
  const page = new URL(chair.url()).pathname
  await chair.goto(`${page}/sign-off`)
  await readWithoutScripts(chair, /Read and sign off/)
  await expect(main(chair)).toContainText(WHY)
  await chair.getByLabel('What should be changed first?').fill('Say where the cars race.')
  await press(chair, 'Send back with this note')
  await holder.goto(`${link}/simple/check`)
  await expect(main(holder)).toContainText('Say where the cars race.')
  await press(chair, 'Sign off the answers as Ben Okri')
  await expect(main(chair)).toContainText('Signed off by Ben Okri')
  await readWithoutScripts(chair)
})

async function atTheConsultation(browser: Browser): Promise<{ officer: Page; home: string }> {
  const officer = await signedInAs(browser, 'Engagement officer')
  await officer.goto('/staff/consultations')
  await officer.getByRole('link', { name: 'What should the police deal with first?' }).first().click()
  await officer.waitForURL(/\/staff\/consultations\/[0-9a-f-]{36}$/)
  return { officer, home: new URL(officer.url()).pathname }
}

test('it is submitted, and staff see on what it rests', async ({ browser }) => {
  await holder.goto(`${link}/simple/check`)
  await press(holder, 'Submit your answers')
  await expect(holder.getByRole('heading', { level: 1 })).toHaveText('Answers submitted')
  const { officer, home } = await atTheConsultation(browser)
  await officer.goto(`${home}/responses?search=Colindale&basis=meeting`)
  await officer.getByRole('link', { name: PANEL }).click()
  await expect(main(officer)).toContainText('meeting of 12 people on 3 October 2025')
  await expect(main(officer)).toContainText('Ben Okri')
  await read(officer, PANEL)
})

test('another panel says no, with its reason, and is counted apart', async ({ browser }) => {
  const page = await withoutScripts(browser)
  const other = await linkFor(SLUG, SILENT_PANEL)
  await page.goto(`${other}/decline`)
  await readWithoutScripts(page, 'We will not answer this time')
  await press(page, 'Say that we will not answer')
  await expect(page.getByRole('alert')).toContainText('Choose the reason that fits best')
  await page.getByLabel('We are asked too often').check()
  await press(page, 'Say that we will not answer')
  await readWithoutScripts(page, 'You will not answer this time')

  const { officer, home } = await atTheConsultation(browser)
  await officer.goto(`${home}/declined`)
  await read(officer, /Declined/)
  await expect(officer.getByRole('row', { name: new RegExp(SILENT_PANEL) })).toContainText(
    'We are asked too often',
  )
  await officer.goto(`${home}/rates`)
  await expect(officer.getByRole('columnheader', { name: 'Declined' }).first()).toBeVisible()

  await page.goto(`${other}/decline`)
  await press(page, 'Answer after all')
  await officer.goto(`${home}/declined`)
  await expect(officer.getByRole('row', { name: new RegExp(SILENT_PANEL) })).toHaveCount(0)
})
