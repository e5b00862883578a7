import { expect, test, type Browser, type Page } from '@playwright/test'
import cy from '../../lib/core/messages/cy.json'
import en from '../../lib/core/messages/en.json'
import { openInThreeLanguages } from './in-three-languages'
import { linkFor } from './open-link'
import { read } from './reading'

/**
 * A Londoner answers in Arabic, from right to left, by the keyboard alone and on the narrowest screen; and a group answers
 * in Welsh, in which no sentence of ours is English.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

const SLUG = 'getting-home-at-night'
const BODY = 'Merton Community and Police Engagement Group'
const TAKE_PART = `/consultations/${SLUG}/take-part`
const WORDS = 'لا توجد مصابيح في الشارع الأخير قبل بيتي.'

test.beforeAll(() => openInThreeLanguages(SLUG, 'Getting home at night', BODY))

const aPage = async (browser: Browser) => (await browser.newContext({ bypassCSP: true })).newPage()

/** Presses a button or follows a link with the keyboard. */
async function enter(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).last().focus()
  await page.keyboard.press('Enter')
}

/** Looks at a page of somebody who reads Arabic: from right to left, nothing wrong, nothing to the side. */
async function readArabic(page: Page): Promise<void> {
  await read(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  // What there is only in English says so.
  const mark = page.locator('main span[lang="en"][dir="ltr"]').first()
  await expect(mark).toBeAttached()
}

test('a Londoner takes part in Arabic, by the keyboard alone', async ({ browser }) => {
  const page = await aPage(browser)
  await test.step('begins', async () => {
    await page.goto(TAKE_PART)
    await enter(page, 'link', 'العربية')
    await page.waitForURL(/lang=ar/)
    await readArabic(page)
    await page.getByRole('radio', { name: 'No', exact: true }).focus()
    await page.keyboard.press('Space')
    await enter(page, 'button', 'Start')
    await page.waitForURL(/\/respond\/[^/]+$/)
    await readArabic(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('العودة إلى المنزل ليلاً')
  })

  await test.step('answers', async () => {
    await enter(page, 'button', 'Start now')
    const safe = page.getByRole('radio', { name: 'غير آمن' })
    await safe.focus()
    await page.keyboard.press('Space')
    await expect(safe).toBeChecked()
    await page.getByRole('textbox', { name: 'لماذا؟' }).focus()
    await page.keyboard.type(WORDS)
    await expect(page.getByText(/^Saved at/).first()).toBeVisible()
    await readArabic(page)
    await enter(page, 'button', 'Continue')
    await expect(page.getByRole('heading', { name: 'ما الذي ينبغي تغييره' })).toBeVisible()
    await page.getByRole('checkbox', { name: 'مصابيح الشوارع' }).focus()
    await page.keyboard.press('Space')
    await enter(page, 'button', 'Continue to check your answers')
    await page.waitForURL(/\/check$/)
    await readArabic(page)
    await expect(page.getByRole('main')).toContainText('ما مدى شعورك بالأمان في طريقك إلى المنزل؟')
    await expect(page.getByRole('main')).toContainText(WORDS)
  })

  await test.step('and submits', async () => {
    const copy = page.getByRole('textbox')
    await copy.fill('nobody')
    await enter(page, 'button', 'Submit your answers')
    // What is wrong is said in English, and says so.
    await expect(page.getByRole('alert').locator('a span[lang="en"][dir="ltr"]')).toContainText('e-mail')
    await readArabic(page)
    await copy.fill('')
    await enter(page, 'button', 'Submit your answers')
    await page.waitForURL(/\/submitted$/)
    await readArabic(page)
    await expect(page.getByRole('main')).toContainText(WORDS)
    await page.goto(page.url().replace('/submitted', '/equality'))
    await readArabic(page)
  })
})

test('the simple form is from right to left without a script, and says in Arabic pages what is wrong', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({
      javaScriptEnabled: false,
      bypassCSP: true,
      viewport: { width: 320, height: 568 },
    })
  ).newPage()
  await page.goto(`${TAKE_PART}?form=simple&lang=ar`)
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/simple/)
  await page.getByRole('button', { name: 'Start now' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
  await expect(page.getByRole('alert')).toContainText('ما مدى شعورك بالأمان في طريقك إلى المنزل؟')
  await page.getByRole('radio', { name: 'غير آمن' }).check()
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
  await page.getByRole('button', { name: 'Submit your answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Answers submitted')
})

/** Sentences of ours that are not Welsh: what both languages say alike, and what has values in it, aside. */
const ENGLISH = Object.entries(en)
  .filter(([key, text]) => cy[key as keyof typeof cy] !== text && / /.test(text) && !/[{<]/.test(text))
  .map(([, text]) => text)

/** Looks at a page of somebody who reads Welsh: in it no English of ours, but for what says that it is English. */
async function readWelsh(page: Page, heading?: string | RegExp): Promise<void> {
  await read(page, heading)
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy')
  const said = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = [document.title]
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, [lang|=en]'))
        texts.push((node.textContent ?? '').replace(/\s+/g, ' '))
    for (const element of document.querySelectorAll('[aria-label], [alt]'))
      texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('alt') ?? '')
    return texts.join('\n')
  })
  expect(ENGLISH.filter((sentence) => said.includes(sentence))).toEqual([])
}

test('a group answers in Welsh, and every page of it is Welsh', async ({ browser }) => {
  const page = await aPage(browser)
  const link = await linkFor(SLUG, BODY)
  await page.goto(link)
  await page.getByRole('button', { name: 'Cymraeg' }).click()
  await readWelsh(page)
  for (const [path, heading] of [
    ['people', 'Ateb gydag eraill'],
    ['decline', 'Ni fyddwn yn ateb y tro hwn'],
    ['pass-on', 'Trosglwyddo’r gwahoddiad'],
  ] as const) {
    await page.goto(`${link}/${path}`)
    await readWelsh(page, heading)
  }

  await test.step('what is wrong is said in Welsh', async () => {
    await page.goto(`${link}/people`)
    await page.getByRole('button', { name: 'Gwahodd', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Rhowch enw')
    await readWelsh(page)
  })

  await test.step('the questions, in both forms', async () => {
    await page.goto(link)
    await page.getByRole('button', { name: 'Dechrau nawr' }).click()
    const safe = page.getByRole('radio', { name: 'Diogel', exact: true })
    await safe.focus()
    await page.keyboard.press('Space')
    await expect(page.getByText(/^Wedi’i gadw am/).first()).toBeVisible()
    await readWelsh(page)
    await page.goto(`${link}/simple?page=0`)
    await readWelsh(page, 'Eich ffordd adref')
    await page.getByRole('button', { name: 'Cadw a pharhau' }).last().click()
    await page.getByRole('button', { name: 'Cadw a pharhau' }).last().click()
  })

  await test.step('who stands behind it, check and submit', async () => {
    await page.waitForURL(/\/basis/)
    await readWelsh(page, 'Pwy sydd y tu ôl i’r atebion hyn?')
    await page.getByRole('radio', { name: 'Y cadeirydd yn unig' }).check()
    await page.getByRole('button', { name: 'Cadw a pharhau' }).click()
    await page.waitForURL(/\/simple\/check/)
    await readWelsh(page, 'Gwiriwch eich atebion cyn i chi eu cyflwyno')
    await expect(page.getByRole('main')).toContainText('Barn y cadeirydd yn unig.')
    await page.goto(`${link}/check`)
    await readWelsh(page)
    await page.goto(`${link}/sign-off`)
    await readWelsh(page)
    await page.goto(`${link}/check`)
    await page.getByRole('button', { name: 'Cyflwyno’ch atebion' }).click()
    await page.waitForURL(/\/submitted/)
    await readWelsh(page, 'Atebion wedi’u cyflwyno')
  })
})
