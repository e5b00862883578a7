import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findOffice } from '../support/find-office.mjs'
import { unzip } from '../support/unzip'

const REPORT = '/consultations/community-engagement-commitment-2009/report'
/** The worker makes them when the app has started, after everything else. */
const SOON = { timeout: 180_000 }

test.describe('the report as files', () => {
  test.setTimeout(240_000)

  test.beforeEach(async ({ page }) => {
    await expect(async () => {
      await page.goto(REPORT)
      await expect(page.getByRole('link', { name: /^PDF \(/ })).toBeVisible({ timeout: 1000 })
      await expect(page.getByRole('link', { name: /^Word document/ })).toBeVisible({ timeout: 1000 })
    }).toPass(SOON)
  })

  test('the PDF is tagged, titled, in English, and has an outline', async ({ page, request }) => {
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const answer = await request.get(`${REPORT}/report.pdf`)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const pdf = await getDocument({ data: new Uint8Array(await answer.body()) }).promise
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
    expect(String(info.Title)).toContain(title.split('\n').at(-1)!.trim())
    expect(info.Language).toBe('en-GB')
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    expect((await pdf.getOutline())?.length).toBeGreaterThan(0)
    const roles = new Set<string>()
    for (let number = 1; number <= pdf.numPages; number++)
      collectRoles(await (await pdf.getPage(number)).getStructTree(), roles)
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Link']),
    )
    await pdf.destroy()
  })

  test('the Word document opens in LibreOffice with everything in it', async ({
    page,
    request,
  }, testInfo) => {
    const quote = (await page.locator('blockquote p').first().innerText()).replace(/[“”]/g, '')
    const answer = await request.get(`${REPORT}/report.docx`)
    const docx = await answer.body()
    expect(unzip(docx).has('word/document.xml')).toBe(true)
    const office = findOffice()
    test.skip(!office, 'There is no LibreOffice here to open it')
    const [file, home] = [testInfo.outputPath('report.docx'), testInfo.outputPath('office')]
    fs.mkdirSync(home, { recursive: true })
    fs.writeFileSync(file, docx)
    execFileSync(office!, [
      ...[`-env:UserInstallation=file://${home}`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8'],
      ...['--outdir', testInfo.outputPath('.'), file],
    ])
    const text = fs.readFileSync(testInfo.outputPath('report.txt'), 'utf8')
    expect(text).toContain(quote)
    expect(text).toContain('Fingerprint of the edition')
  })
})

type Branch = { role?: string; children?: object[] }

function collectRoles(branch: Branch | null, roles: Set<string>): void {
  if (branch?.role) roles.add(branch.role)
  for (const child of branch?.children ?? []) collectRoles(child, roles)
}
