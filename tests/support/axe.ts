import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** The page as it stands meets WCAG 2.2 A and AA, as far as a machine can tell. Nothing is left out. */
export async function expectAccessible(page: Page): Promise<void> {
  const rules = new AxeBuilder({ page }).withTags(WCAG_2_2_AA)
  // After a way within the app the title comes a moment behind the page: it is waited for, where axe looks once.
  const { violations } = await rules.disableRules(['document-title']).analyze()
  await expect(page).toHaveTitle(/\S/)
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}

const NARROW = { width: 320, height: 640 }

/** On the narrowest screen that WCAG knows (reflow, 1.4.10) the page is read by scrolling down only. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize(NARROW)
  const tooWide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (e) => e.getBoundingClientRect().right > width || e.getBoundingClientRect().left < 0,
    )
    return wide.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`)
  })
  if (before) await page.setViewportSize(before)
  expect(tooWide, `what is wider than 320 pixels on ${page.url()}`).toEqual([])
}
