import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { findChromium } from '../support/find-chromium.mjs'
import { figure, median, type Figure } from './figures'
import { invite } from './invite'
import type { World } from './world'

const ROUNDS = 3
/** A telephone on a slow line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower than this one. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const SLOWER = 4
/** How long the start page is read before somebody begins. */
const READING = 5000
const KB = 1024

/** What the pages weigh, and how long it takes until the first question can be answered, by both forms. */
export async function benchPages(world: World): Promise<Figure[]> {
  const { tokens } = await invite(world.client, 'pages', 2 * ROUNDS)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
  try {
    const simple: Visit[] = []
    const interactive: Visit[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const visit = async (scripts: boolean, token: string | undefined) => {
        const context = await browser.newContext({
          javaScriptEnabled: scripts,
          viewport: { width: 360, height: 640 },
        })
        try {
          return await (scripts ? visitInteractive : visitSimple)(context, `${world.appUrl}/respond/${token}`)
        } finally {
          await context.close()
        }
      }
      simple.push(await visit(false, tokens[2 * round]))
      interactive.push(await visit(true, tokens[2 * round + 1]))
    }
    return [...figuresOf('simple', simple), ...figuresOf('interactive', interactive)]
  } finally {
    await browser.close()
  }
}

type Bytes = { script: number; style: number; html: number; other: number }
type Visit = { bytes: Bytes; usable: number }

/** The simple form: what its first page of questions takes by itself, nothing of it fetched before. */
async function visitSimple(context: BrowserContext, link: string): Promise<Visit> {
  const page = await context.newPage()
  await page.goto(`${link}/simple`)
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.waitForURL(/page=/)
  const address = page.url()
  const session = await throttled(context, page)
  await session.send('Network.clearBrowserCache')
  const bytes = countBytes(session)
  const began = performance.now()
  await page.goto(address)
  await page.getByLabel('a', { exact: true }).first().check()
  return { bytes, usable: performance.now() - began }
}

/** The interactive form: the start page is read for a while, and what is fetched meanwhile counts as bytes, not as time. */
async function visitInteractive(context: BrowserContext, link: string): Promise<Visit> {
  const page = await context.newPage()
  const session = await throttled(context, page)
  const bytes = countBytes(session)
  await page.goto(link, { waitUntil: 'load' })
  await page.waitForTimeout(READING)
  await page.evaluate(timeFromClickToQuestion)
  await page.getByRole('button', { name: 'Start now' }).click()
  // What a finger meets is the circle drawn over the choice; `check` makes sure that the choice was taken.
  await page.getByLabel('a', { exact: true }).first().check({ force: true })
  const usable = await page.waitForFunction(() => (window as Timed).questionUsable)
  return { bytes, usable: (await usable.jsonValue()) ?? Number.NaN }
}

type Timed = Window & { questionUsable?: number }

/**
 * By the page's own clock, in milliseconds: from the click until the first question has been painted and the browser is
 * free to take what is done to it. What Playwright does before and after a click is not counted. No function in it has a
 * name: tsx would wrap it in a call that the page does not know.
 */
function timeFromClickToQuestion(): void {
  document.addEventListener(
    'click',
    (event) => {
      const began = event.timeStamp
      new MutationObserver((_, watch) => {
        if (!document.querySelector('main input[type=radio]')) return
        watch.disconnect()
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => Object.assign(window, { questionUsable: performance.now() - began })),
          ),
        )
      }).observe(document.body, { childList: true, subtree: true })
    },
    { capture: true, once: true },
  )
}

async function throttled(context: BrowserContext, page: Page): Promise<CDPSession> {
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return session
}

/** Bytes as they came over the line, compressed, with their headers. */
function countBytes(session: CDPSession): Bytes {
  const bytes: Bytes = { script: 0, style: 0, html: 0, other: 0 }
  const kinds = new Map<string, keyof Bytes>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    const kind = { Script: 'script', Stylesheet: 'style', Document: 'html' }[type as string]
    kinds.set(requestId, (kind as keyof Bytes | undefined) ?? 'other')
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'other'] += encodedDataLength
  })
  return bytes
}

function figuresOf(form: 'simple' | 'interactive', visits: Visit[]): Figure[] {
  const middle = (value: (visit: Visit) => number) => median(visits.map(value))
  const isSimple = form === 'simple'
  const name = (what: string) => `${form} form: ${what}`
  return [
    figure(
      name('JavaScript'),
      middle(({ bytes }) => bytes.script),
      'bytes',
      isSimple ? { atMost: 0 } : undefined,
    ),
    figure(name('CSS'), middle(({ bytes }) => bytes.style) / KB, 'KB'),
    figure(name('HTML'), middle(({ bytes }) => bytes.html) / KB, 'KB'),
    figure(
      name('all'),
      middle(({ bytes }) => bytes.script + bytes.style + bytes.html + bytes.other) / KB,
      'KB',
      isSimple ? { atMost: 40 } : undefined,
    ),
    isSimple
      ? figure(
          name('first question usable, nothing fetched before'),
          middle(({ usable }) => usable),
          'ms',
        )
      : figure(
          name('first question usable after Start now'),
          middle(({ usable }) => usable),
          'ms',
          { atMost: 1000 },
        ),
  ]
}
