import { expect, test, type Page } from '@playwright/test'
import { sayBasis } from './basis'
import { read } from './reading'
import { signedInAs } from './signing-in'

const NO_MORE = /Not read yet|Corrected since/

/** The co-ordinator's desk of Brent, which the demonstration leaves half done, at a question. */
async function openDesk(page: Page, question: string): Promise<string> {
  await page.goto('/my-groups')
  await page.getByRole('link', { name: /deal with first\?: Brent/ }).click()
  await page.waitForURL(/\/my-groups\/compile\//)
  const desk = new URL(page.url()).pathname
  await page.goto(`${desk}?question=${question}`)
  return desk
}

test('a co-ordinator compiles the borough’s response from five wards, and a panel sees where its words went', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const page = await signedInAs(browser, 'Co-ordinator')
  const desk = await openDesk(page, 'police_action_1')
  await read(page, /The response of Brent/)
  const main = page.getByRole('main')
  await expect(main).toContainText('2 of 5 answers read')
  await expect(main).toContainText('Northwick Park Safer Neighbourhoods Panel, Brent')
  await expect(main).not.toContainText('Publish where, so that people can lock up')

  await test.step('by the keyboard alone', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(page.getByRole('article', { name: /Dudden Hill/ })).toBeFocused()
    await page.keyboard.press('u')
    await expect(page.getByRole('textbox', { name: /Our text/ })).toHaveValue(/\[Dudden Hill panel\]/)
    await page.getByRole('article', { name: /Wembley Central/ }).focus()
    await page.keyboard.press('n')
    await page.keyboard.type('Said by the borough already.')
    await page.getByRole('button', { name: /Do not use the answer of Wembley Central/ }).press('Enter')
    await expect(page.getByRole('article', { name: /Wembley Central/ })).toContainText('Not used')
  })

  await test.step('reading the rest', async () => {
    await page.getByRole('link', { name: 'Read the next unread answer' }).click()
    for (let left = 3; left > 0; left--) {
      await page.waitForURL(/\/panels\//)
      const here = page.url()
      await page.getByRole('button', { name: 'Mark as read and go on' }).click()
      await page.waitForURL((url) => url.href !== here)
    }
    await page.goto(`${desk}?question=police_action_1`)
    await expect(main).toContainText('5 of 5 answers read')
    await expect(main).not.toContainText(NO_MORE)
  })

  await test.step('minority views, then the ordinary way', async () => {
    await page.getByRole('button', { name: 'Put the minority views at the end of our text' }).click()
    await expect(page.getByRole('textbox', { name: /Our text/ })).toHaveValue(
      /Minority views\n\nthree of us say/,
    )
    await page.getByRole('button', { name: 'Open the whole questionnaire' }).click()
    await page.waitForURL(/\/respond\//)
    const token = new URL(page.url()).pathname.split('/')[2]!
    await page.goto(`/respond/${token}/simple`)
    await page.getByRole('radio', { name: 'Anti-social behaviour' }).check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.goto(`/respond/${token}/simple/check`)
    await sayBasis(page)
    await page.getByRole('button', { name: 'Submit your answers' }).click()
    await expect(page.getByRole('heading', { name: 'Answers submitted' })).toBeVisible()
  })

  await test.step('what it was made from is frozen', async () => {
    await page.goto(desk)
    await page.getByRole('link', { name: 'What the response was made from' }).click()
    await read(page, /was made from/)
    await expect(main).toContainText('Its fingerprint (SHA-256)')
  })

  const panel = await signedInAs(browser, 'Chair of a ward panel')
  await panel.goto('/my-groups')
  await panel
    .getByRole('region', { name: 'What became of your answers in the borough' })
    .getByRole('link')
    .first()
    .click()
  await read(panel, 'Where your words went')
  await expect(panel.getByRole('main')).toContainText('Send officers on foot at the times when it happens')
  await expect(panel.getByRole('main')).toContainText('It would be known who is meant.')
})
