import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test'
import pg from 'pg'
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe'
import { linkFor } from './open-link'

/**
 * A hall without signal: the link is opened at home, the panel answers in the hall, the telephone is switched off and on
 * again there, the answers are checked and submitted, and sent on the way home. Nothing is left on the telephone then.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const PANEL = 'Bickley Safer Neighbourhoods Panel, Bromley'
const WHY = 'Officers should be at the station when the last trains come in.'

let link: string
let profile: string
let telephone: BrowserContext
let page: Page

/** The browser as it is after it was closed and opened again: only what is on its disk is left. */
async function open(options: { offline: boolean }) {
  telephone = await chromium.launchPersistentContext(profile, {
    ...test.info().project.use.launchOptions,
    ...{ baseURL: process.env.JOURNEY_URL, viewport: { width: 360, height: 640 }, locale: 'en-GB' },
  })
  if (options.offline) await telephone.setOffline(true)
  page = await telephone.newPage()
}

const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click()

/** All that this browser keeps: names of caches, their texts, names and bytes of the database. */
const kept = () =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const texts: string[] = []
    for (const name of names) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        texts.push(request.url)
        if (!request.url.includes('/_next/')) texts.push((await (await cache.match(request))?.text()) ?? '')
      }
    }
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('soundings')
      request.onsuccess = () => resolve(request.result)
    })
    const store = database.transaction('answers').objectStore('answers')
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = store.getAllKeys()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return { names, keys: keys.map(String), text: texts.join('\n') }
  })

test.beforeAll(async () => {
  link = await linkFor('policing-priorities', PANEL)
  profile = mkdtempSync(path.join(tmpdir(), 'soundings-telephone-'))
})

test.afterAll(async () => {
  await telephone.close()
  rmSync(profile, { recursive: true, force: true })
})

test('at home the link is opened, and the page says that it will open without a connection', async () => {
  await open({ offline: false })
  await page.goto(link)
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.getByRole('radio', { name: 'Burglary' }).check({ force: true })
  await expect(page.getByText(/Saved at \d\d:\d\d/).first()).toBeVisible()
  await expect(page.getByText('This page also opens without a connection')).toBeVisible()
  const { names, text } = await kept()
  expect(names).toHaveLength(1)
  // Neither the link nor an answer stands on the disk in clear, and no other page does.
  expect(text).not.toContain(link.split('/').at(-1))
  expect(text).not.toMatch(/\/staff|sign-out/i)
})

test('in the hall it is written on, and kept', async () => {
  await telephone.setOffline(true)
  await next()
  await page.getByLabel('Why is this your first priority?').fill(WHY)
  await expect(page.getByText('Kept on this device, not sent yet: no connection').first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('after a restart of the browser, still without signal, the link opens with all that was written', async () => {
  // Left while there is still no signal: closing the browser takes that away first, and the page's last words get through.
  await page.goto('about:blank')
  await telephone.close()
  await open({ offline: true })
  await page.goto(link) // the one in the letter leads to the questions
  await expect(page).toHaveURL(/\/questions$/)
  await expect(page.getByLabel('Why is this your first priority?')).toHaveValue(WHY)
  await expectAccessible(page)
})

test('there it is checked and submitted, by keyboard alone, and says that it is not submitted yet', async () => {
  const finish = page.getByRole('button', { name: 'Continue to check your answers' })
  const onward = page.getByRole('button', { name: 'Continue', exact: true })
  // How many pages are left is for the questionnaire to say.
  while ((await onward.or(finish).textContent()) === 'Continue') await next()
  await finish.focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'Check your answers' })
  await expect(heading).toBeFocused()
  await expect(page.getByRole('main')).toContainText(WHY)
  await expect(page.getByRole('main')).toContainText('Not provided')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Submit when there is a connection' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your answers are not submitted yet' })).toBeFocused()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  expect(await responses()).toEqual([])
})

test('on the way home it is sent, once, and the telephone keeps nothing', async () => {
  await telephone.close()
  await open({ offline: false })
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Answers submitted' })).toBeVisible()
  await expectAccessible(page)
  const [response] = await responses()
  await expect(page.getByRole('main')).toContainText(response!.reference)
  expect(response!.answers).toMatchObject({ priority_1: 'burglary', why_1: WHY })
  expect(await kept()).toEqual({ names: [], keys: [], text: '' })
  await page.getByRole('link', { name: 'See what you submitted' }).click()
  await expect(page.getByRole('main')).toContainText(WHY)
  expect(await responses()).toHaveLength(1)
})

async function responses(): Promise<{ reference: string; answers: Record<string, unknown> }[]> {
  const client = new pg.Client({ connectionString: process.env.JOURNEY_DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ reference: string; answers: Record<string, unknown> }>(
      `SELECT response.reference, response.answers FROM response
       JOIN body ON body.id = response.body_id
       JOIN stage ON stage.id = response.stage_id
       JOIN consultation ON consultation.id = stage.consultation_id
       WHERE consultation.slug = 'policing-priorities' AND body.name = $1`,
      [PANEL],
    )
    return rows
  } finally {
    await client.end()
  }
}
