import fs from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { appUrl, env } from './env'

const USUAL_PLACES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap(
  (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`],
)

/** What people read where a server has no Chromium. */
export const NO_BROWSER =
  'This server has no browser that could print it. Open the page and print it from your own browser: “Save as PDF”.'

/** The Chromium that prints, or null where there is none. */
export function findPrinter(): string | null {
  const { CHROMIUM } = env()
  if (CHROMIUM) return fs.existsSync(CHROMIUM) ? CHROMIUM : null
  return USUAL_PLACES.find((file) => fs.existsSync(file)) ?? null
}

/**
 * A public page of this site as a tagged PDF with an outline: A4, its title and language those of the page. The page is
 * fetched from this very server, whatever the address people know it by, so that the links in the PDF lead to that address
 * and nothing is asked of anybody else.
 * @param path begins with a slash
 * @param footer words at the foot of each page, before its number
 * @throws where there is no browser (see `findPrinter`), or the page is not there
 */
export async function printPage(path: string, footer: string): Promise<Buffer> {
  return onPaper(footer, {}, async (page) => {
    await serveFromHere(page)
    const answer = await page.goto(`${appUrl()}${path}`, { waitUntil: 'load' })
    if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}, and cannot be printed.`)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  })
}

/**
 * A document of our own as a tagged PDF with an outline. It runs no script and asks nothing of the network.
 * @throws where there is no browser (see `findPrinter`)
 */
export async function printHtml(html: string, footer: string): Promise<Buffer> {
  return onPaper(footer, { javaScriptEnabled: false, offline: true }, (page) => page.setContent(html))
}

async function onPaper(
  footer: string,
  options: BrowserContextOptions,
  open: (page: Page) => Promise<void>,
): Promise<Buffer> {
  const executablePath = findPrinter()
  if (!executablePath) throw new Error(NO_BROWSER)
  // Loaded only where something is printed: it is not small.
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    const page = await (await browser.newContext(options)).newPage()
    await open(page)
    return await page.pdf({
      ...{ format: 'A4', tagged: true, outline: true, printBackground: true },
      margin: { top: '18mm', bottom: '20mm', left: '18mm', right: '18mm' },
      ...{ displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footerOf(footer) },
    })
  } finally {
    await browser.close()
  }
}

/** As root Chromium has no sandbox of its own; it reads nothing but our own pages. */
const FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
]

/** Whatever the page asks of our own address comes from this server; whatever else it asks is refused. */
async function serveFromHere(page: Page): Promise<void> {
  const known = new URL(appUrl()).origin
  const { HOST, PORT } = env()
  const host =
    HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST.includes(':') ? `[${HOST}]` : HOST
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== known) return route.abort()
    try {
      const here = `http://${host}:${PORT}${url.pathname}${url.search}`
      await route.fulfill({ response: await route.fetch({ url: here, maxRedirects: 0 }) })
    } catch {
      // The page's own answer says that it failed; an error in here would be heard by nobody.
      await route.abort()
    }
  })
}

function footerOf(words: string): string {
  const safe = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<div style="width:100%;margin:0 18mm;font:8px Arial,sans-serif;color:#595959">${safe}. Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`
}
