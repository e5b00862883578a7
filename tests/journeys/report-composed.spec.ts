import { expect, test, type Page } from '@playwright/test'
import { approve, propose, writeSection } from './approving'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

/** In the editor: at the end of what stands there. */
async function add(page: Page, words: string) {
  const editor = page.getByRole('textbox', { name: 'Words and figures' })
  await expect(page.getByRole('toolbar', { name: 'Form of the words' })).toBeVisible()
  await editor.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
}

/** Two officers write, in one another's way once; what one proposes another approves, and everybody reads it. */
test('two editors and an approver bring a report to publication', async ({ browser, page: reader }) => {
  test.setTimeout(240_000)
  const nadia = await signedInAs(browser, 'Engagement officer')
  const tom = await signedInAs(browser, 'Second officer')
  const chief = await signedInAs(browser, 'Administrator')
  await nadia.goto('/staff/consultations')
  await nadia.getByRole('link', { name: 'Revising the Community Engagement Strategy' }).first().click()
  await nadia.getByRole('main').getByRole('link', { name: 'Report', exact: true }).click()
  await read(nadia, /what you told us/)
  const report = new URL(nadia.url()).pathname

  await test.step('of two who save one section the later sees both texts, and loses nothing', async () => {
    for (const page of [nadia, tom]) await visit(page, `${report}/sections/next`, 'What happens next')
    await add(nadia, 'Nadia adds that the plans come in April.')
    await nadia.getByRole('button', { name: 'Save the section' }).click()
    await expect(nadia.getByText('The section is saved.')).toBeVisible()
    await add(tom, 'Tom adds that everybody is sent them.')
    await tom.getByRole('button', { name: 'Save the section' }).click()
    await expect(tom.getByRole('heading', { name: 'Two texts of this section' })).toBeVisible()
    const main = tom.getByRole('main')
    await expect(main.getByText('Nadia adds that the plans come in April.').first()).toBeVisible()
    await expect(main.getByText('Tom adds that everybody is sent them.').first()).toBeVisible()
    await read(tom, 'What happens next')
    await add(tom, 'Nadia adds that the plans come in April.')
    await tom.getByRole('button', { name: 'Save the section' }).click()
    await expect(tom.getByText('The section is saved.')).toBeVisible()
    await expect(tom.getByText(/^Version 2, Nadia Rahman/)).toBeVisible()
  })

  await test.step('a comment is answered and settled', async () => {
    await tom.getByLabel('Say something to the others').fill('Shall we name the day?')
    await tom.getByRole('button', { name: 'Send the comment' }).click()
    await expect(tom.getByText('Shall we name the day?')).toBeVisible()
    await visit(nadia, `${report}/comments`, /Comments/)
    await nadia.getByText('Answer', { exact: true }).first().click()
    await nadia.getByLabel('Your answer').fill('Not yet.')
    await nadia.getByRole('button', { name: 'Send the answer' }).click()
    await expect(nadia.getByText('Not yet.')).toBeVisible()
    await nadia.getByRole('button', { name: 'Settled', exact: true }).first().click()
    await expect(nadia.getByText(/^Settled by Nadia Rahman/).first()).toBeVisible()
  })

  await test.step('figures are moved by the keyboard, and the preview has them', async () => {
    await writeSection(nadia, report, 'known', 'Heard *before*.\n\n[[figure: sources]]')
    await nadia.getByText('Figure: What we already know').click()
    await nadia.getByRole('button', { name: 'Move figure up' }).click()
    await nadia.getByRole('button', { name: 'Save the section' }).click()
    await expect(nadia.getByText(/^Version 3, Nadia Rahman/)).toBeVisible()
    await visit(nadia, `${report}/preview`, /What you told us about community engagement/)
    await expect(nadia.getByRole('main')).toContainText('The yearly youth survey')
  })

  await test.step('whoever proposes does not approve', async () => {
    await propose(nadia, report, 'What happens next is said more exactly.')
    await expect(nadia.getByText('You proposed it: somebody else has to approve it.')).toBeVisible()
    await expect(nadia.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
    await read(nadia, /proposed for approval/)
    await approve(chief, report)
  })

  await test.step('everybody reads it, and what changed', async () => {
    await visit(reader, '/consultations/community-engagement-commitment-2009/report')
    const main = reader.getByRole('main')
    await expect(main).toContainText('Edition 2, published')
    await expect(main).toContainText('Tom adds that everybody is sent them.')
    await expect(main).toContainText('What happens next is said more exactly.')
    await expect(main).not.toContainText('Shall we name the day?')
    await expect(main.getByRole('navigation', { name: 'In this report' })).toContainText(
      'What we will not do',
    )
    const path = '/api/v1/consultations/community-engagement-commitment-2009/report'
    const figures = await (await reader.request.get(`${path}/figures`)).json()
    expect(figures).toMatchObject({ edition: 2 })
    expect(figures.rows).toContainEqual(
      expect.objectContaining({ figure: 'response-rate-by-type', code: 'SNP', count: 34, base: 630 }),
    )
    expect(await (await reader.request.get(`${path}/figures.csv`)).text()).toContain(
      'response-rate-by-type,SNP',
    )
  })
})
