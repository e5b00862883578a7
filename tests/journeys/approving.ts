import { expect, type Page } from '@playwright/test'
import { read, visit } from './reading'

/** Writes a section as plain text, as it can be done without the editor. */
export async function writeSection(page: Page, report: string, slug: string, text: string): Promise<void> {
  await page.goto(`${report}/sections/${slug}`)
  await page.getByRole('button', { name: 'Write as plain text (Markdown)' }).click()
  await page.getByLabel('Words and figures').fill(text)
  await page.getByRole('button', { name: 'Save the section' }).click()
  await expect(page.getByText('The section is saved.')).toBeVisible()
}

/** Answers whatever the checklist still asks, and goes on to propose the report. */
export async function propose(page: Page, report: string, whatChanged?: string): Promise<void> {
  await visit(page, `${report}/checklist`, 'Checklist of the report')
  for (const yes of await page.locator('input[type="radio"][value="yes"]').all()) await yes.check()
  await page.getByRole('button', { name: 'Save the answers' }).click()
  await expect(page.getByText('The answers are saved.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on to propose the report' }).click()
  await read(page, /^.*Propose edition/)
  if (whatChanged) await page.getByLabel(/What changed since/).fill(whatChanged)
  await page.getByRole('button', { name: /^Propose edition/ }).click()
  await expect(page.getByText('Somebody else now decides on it.')).toBeVisible()
}

/** Somebody else reads what was proposed and approves it. */
export async function approve(page: Page, report: string): Promise<void> {
  await page.goto(report)
  await page.getByRole('link', { name: 'Look at it and decide' }).click()
  await read(page, /proposed for approval/)
  await page.getByRole('button', { name: /^Approve and publish edition/ }).click()
  await expect(page.getByText('The report is published.')).toBeVisible()
}
