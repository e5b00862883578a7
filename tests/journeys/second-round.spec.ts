import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import { sayBasis } from './basis'
import { linkFor } from './open-link'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

const SLUG = 'community-engagement-commitment-2009'
const OLD_TELEPHONE = 'Brixton Hill Safer Neighbourhoods Panel, Lambeth'
const AT_A_DESK = 'Barnet Community and Police Engagement Group'
const ON_PAPER = 'East Finchley Safer Neighbourhoods Panel, Barnet'
const MORE_TIME = 'Please give the groups twelve weeks to answer, not four.'
const NEXT_YEAR = String(new Date().getFullYear() + 1)

async function narrowAndAccessible(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** An action plan goes to everybody who took part; two comment, both are answered, and what changed is published. */
test('a second round from draft to list of changes', async ({ browser, page: reader }) => {
  test.setTimeout(240_000)
  const officer = await signedInAs(browser, 'Engagement officer')
  await officer.goto('/staff/consultations')
  await officer.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await officer.getByRole('main').getByRole('link', { name: 'Later rounds' }).click()
  await read(officer, /^Later rounds/)

  await test.step('the draft is pasted, split and mended', async () => {
    await officer.getByLabel('Title of the draft').fill('The draft action plan')
    await officer.getByLabel('Name of the round').fill('Comments on the action plan')
    await officer.getByRole('button', { name: 'Begin the round' }).click()
    await read(officer, /The draft action plan/)
    const text = officer.getByLabel('Paste or type the text')
    await text.fill(
      'What we will do\n\n1. We will give groups four weeks.\n\n2. We will say what came of it.\n\n3. We will meet.',
    )
    await officer.getByRole('button', { name: 'Split into passages' }).click()
    await expect(officer.getByText('The text is in: 3 passages.')).toBeVisible()
    await officer.getByRole('link', { name: /passage 3$/ }).click()
    await officer.getByRole('button', { name: 'Join to the one before' }).click()
    await expect(officer.getByText('The passage is saved.')).toBeVisible()
    await expect(officer.getByRole('region', { name: /^Passage/ })).toHaveCount(2)
    await officer
      .getByLabel('What it is, and what comments can still change')
      .fill('Every action in this plan can still be changed.')
    const day = officer.getByRole('group', { name: 'Last day for comments' })
    await day.getByLabel('Day').fill('30')
    await day.getByLabel('Month').fill('9')
    await day.getByLabel('Year').fill(NEXT_YEAR)
    await officer.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(officer.getByText('Saved.')).toBeVisible()
    await narrowAndAccessible(officer)
  })

  const round = new URL(officer.url()).pathname
  const consultation = round.replace(/\/rounds\/\d+$/, '')
  const stage = `stage=${round.split('/').at(-1)}`

  await test.step('it is tried out and printed before anybody is asked', async () => {
    await officer.getByRole('link', { name: 'Preview and pilot' }).click()
    await read(officer, /Preview and pilot/)
    await officer.getByRole('button', { name: 'Open the preview' }).click()
    await officer.waitForURL(/\/respond\//)
    await expect(officer.getByText('Answers are not counted and will be deleted at launch.')).toBeVisible()
    await expect(officer.getByText('Every action in this plan can still be changed.')).toBeVisible()
    await visit(officer, `${consultation}/preview?${stage}`, /Preview and pilot/)
    await expect(officer.getByRole('button', { name: /^Remove the preview of/ })).toBeVisible()
    await officer.goto(`${consultation}/paper/print?for=body&${stage}`)
    await expect(officer.getByText('We will give groups four weeks.')).toBeVisible()
    await expect(officer.getByText('Your comment on passage 1')).toBeVisible()
    await narrowAndAccessible(officer)
    await visit(officer, round, 'The draft action plan')
  })

  await test.step('it is put to everybody who took part', async () => {
    await officer.getByRole('link', { name: 'Look at whom it asks, and launch' }).click()
    await read(officer, /Put the draft for comment/)
    await expect(officer.getByRole('main')).toContainText('46 bodies, all that took part before')
    await officer.getByRole('button', { name: 'Launch, and write to everybody' }).click()
    await officer.waitForURL(/\/staff\/jobs\//)
    await visit(reader, `/consultations/${SLUG}/draft`, 'The draft action plan')
    await visit(reader, `/consultations/${SLUG}`)
    await expect(reader.getByRole('link', { name: 'The draft action plan' })).toBeVisible()
  })

  const links = {
    phone: await linkFor(SLUG, OLD_TELEPHONE, undefined, Number(round.split('/').at(-1))),
    desk: await linkFor(SLUG, AT_A_DESK, undefined, Number(round.split('/').at(-1))),
  }

  await test.step('a panel comments on an old telephone, without JavaScript', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 568 },
    })
    const phone = await context.newPage()
    await phone.goto(links.phone)
    await expect(phone.getByText('Every action in this plan can still be changed.')).toBeVisible()
    await phone.getByRole('button', { name: 'Use the simple form' }).last().click()
    await expect(phone.getByText('We will give groups four weeks.')).toBeVisible()
    await expectNoSidewaysScroll(phone)
    await phone
      .getByRole('group', { name: 'What should become of passage 1?' })
      .getByLabel('Change it')
      .check()
    await phone.getByLabel(/^Your comment on passage 1/).fill(MORE_TIME)
    await phone.getByRole('button', { name: 'Save and continue' }).last().click()
    await phone.getByRole('button', { name: 'Save and continue' }).last().click()
    await sayBasis(phone)
    await phone.getByRole('button', { name: 'Submit your answers' }).last().click()
    await expect(phone.getByRole('heading', { level: 1 })).toContainText(/submitted|Thank you/i)
    await context.close()
  })

  await test.step('a group comments with JavaScript', async () => {
    const desk = await (await browser.newContext()).newPage()
    await desk.goto(links.desk)
    await desk.getByRole('button', { name: 'Start now' }).first().click()
    await desk.getByRole('textbox', { name: /Your comment on passage 1/ }).fill(MORE_TIME)
    await desk.getByRole('button', { name: 'Continue', exact: true }).click()
    await desk.getByRole('textbox', { name: /draft as a whole/ }).fill('It is short. Good.')
    await desk.getByRole('button', { name: 'Continue to check your answers' }).click()
    await sayBasis(desk)
    await desk.getByRole('button', { name: 'Submit your answers' }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(/submitted|Thank you/i)
    await desk.context().close()
  })

  await test.step('a comment that came on paper is keyed in, with the passage in sight', async () => {
    await visit(officer, round, 'The draft action plan')
    await officer.getByRole('link', { name: 'On paper and by telephone' }).click()
    await read(officer, /On paper and by telephone/)
    await officer.getByRole('link', { name: /^Key in comments/ }).click()
    await read(officer, 'Key in comments')
    await officer.getByLabel('Whose comments are they?').fill('East Finchley')
    await officer.getByRole('button', { name: 'Find' }).click()
    await officer.getByRole('link', { name: ON_PAPER }).click()
    await read(officer, `Comments of ${ON_PAPER}`)
    await expect(officer.getByText('We will give groups four weeks.')).toBeVisible()
    await officer.getByLabel('On paper', { exact: true }).check()
    await officer
      .getByRole('group', { name: 'What should become of passage 1?' })
      .getByLabel('Change it')
      .check()
    await officer.getByLabel('Your comment on passage 1').fill(MORE_TIME)
    await narrowAndAccessible(officer)
    await officer.getByRole('button', { name: 'Submit what was keyed in' }).click()
    await expect(officer.getByText('Keyed in and counted.')).toBeVisible()
    await visit(officer, round, 'The draft action plan')
    await expect(officer.getByText(/^3 of the 46 bodies asked at launch have commented/)).toBeVisible()
  })

  await test.step('comments that are alike are answered together, and each passage is decided', async () => {
    await officer.goto(`${round}/comments?passage=1`)
    await read(officer, /Comments/)
    await expect(officer.getByText('The comments ticked are much alike')).toBeVisible()
    await narrowAndAccessible(officer)
    await officer.getByRole('button', { name: 'Save the answer' }).click()
    await expect(officer.locator('.govuk-error-summary')).toContainText('Say what was made of it')
    await officer.getByRole('radio', { name: 'Accepted in part' }).check()
    await officer.getByLabel('Why, or how').fill('Eight weeks is what can be done.')
    await officer.getByRole('button', { name: 'Save the answer' }).click()
    await expect(officer.getByText('Answered.', { exact: true })).toBeVisible()
    await officer.getByRole('radio', { name: 'It is changed' }).check()
    await officer.getByLabel('Its new words, where it is changed').fill('We will give groups eight weeks.')
    await officer.getByLabel('Why', { exact: true }).fill('Groups asked for more time.')
    await officer.getByRole('button', { name: 'Save the decision' }).click()
    await expect(officer.getByText('The decision is saved.')).toBeVisible()
    await officer.goto(`${round}/comments?passage=2`)
    await officer.getByRole('radio', { name: 'It is kept as it was' }).check()
    await officer.getByRole('button', { name: 'Save the decision' }).click()
    await expect(officer.getByText('The decision is saved.')).toBeVisible()
  })

  await test.step('the round closes, and what changed is published', async () => {
    await officer.goto(`${round}?do=close`)
    await officer.getByLabel('Why does it close early?').fill('This is a trial.')
    await officer.getByRole('button', { name: 'Close the round' }).click()
    await expect(officer.getByText('No more comments are taken.')).toBeVisible()
    await officer.getByRole('link', { name: 'List of changes' }).click()
    await officer.getByRole('button', { name: 'Publish the list of changes' }).click()
    await expect(officer.locator('.govuk-error-summary')).toContainText('1 comment is not answered')
    await officer.getByLabel(/not answered/).fill('It asks for nothing.')
    await officer.getByRole('button', { name: 'Publish the list of changes' }).click()
    await expect(officer.getByText('The list of changes is published.')).toBeVisible()
  })

  await test.step('everybody reads it, and the panel its own answer first', async () => {
    await visit(reader, `/consultations/${SLUG}/changes`, /What changed: The draft action plan/)
    await expect(reader.locator('del').first()).toContainText('four')
    await expect(reader.locator('ins').first()).toContainText('eight')
    await expect(reader.getByText('It asks for nothing.')).toBeVisible()
    await narrowAndAccessible(reader)
    await reader.goto(links.phone)
    await expect(
      reader.getByRole('heading', { name: `What was made of what ${OLD_TELEPHONE} said` }),
    ).toBeVisible()
    await expect(reader.getByText('Eight weeks is what can be done.')).toBeVisible()
    // The report of the first stage is where it was, with its own figures.
    await visit(reader, `/consultations/${SLUG}/report`)
    await expect(reader.getByRole('main')).toContainText('10 of 32')
  })
})

test('the round of March 2010 is there to be read', async ({ page }) => {
  await visit(page, `/consultations/${SLUG}/draft?round=2`, 'The draft Commitment')
  await visit(page, `/consultations/${SLUG}/changes?round=2`, /What changed: The draft Commitment/)
  await expect(page.getByRole('main')).toContainText('46 bodies were asked')
  const csv = await page.request.get(`/consultations/${SLUG}/changes/csv?round=2`)
  expect(await csv.text()).toContain('Accepted'.toLowerCase())
  const answer = await page.request.get(`/api/v1/consultations/${SLUG}/changes?round=2`)
  expect(await answer.json()).toMatchObject({ round: 2, edition: 1, content: { asked: { bodies: 46 } } })
})
