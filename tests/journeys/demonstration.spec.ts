import { expect, test } from '@playwright/test'
import { demonstrationSignIns } from '../support/demonstration'
import { read, visit } from './reading'
import { signedInAs } from './signing-in'

const SLUG = 'community-engagement-commitment-2009'

test('the replay shows the record’s figures, computed', async ({ page }) => {
  await visit(page, '/')
  await visit(page, `/consultations/${SLUG}`)
  await visit(page, `/consultations/${SLUG}/report`)
  const main = page.getByRole('main')
  for (const figure of ['10 of 32', '31.3%', '34 of 630', '5.4%', '2 of 32', '6.3%', '20 of 32'])
    await expect(main).toContainText(figure)
  for (const part of ['What you told the MPA', 'What you told the MPS', 'What you told both of us'])
    await expect(page.getByRole('heading', { name: part }).first()).toBeVisible()

  const answer = await page.request.get(`/api/v1/consultations/${SLUG}/response-rates`)
  const rates = (await answer.json()) as { bodyTypes: Record<string, unknown>[]; boroughsReached: number }
  expect(rates.bodyTypes).toMatchObject([
    { bodyType: 'CPEG', invited: 32, responded: 10, rate: 0.3125, boroughsReached: 10 },
    { bodyType: 'SNP', invited: 630, responded: 34, boroughsReached: 20 },
    { bodyType: 'CDRP', invited: 32, responded: 2, rate: 0.0625, boroughsReached: 2 },
  ])
  expect(rates.boroughsReached).toBe(20)
})

test('the report is read without JavaScript and prints', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/consultations/${SLUG}/report`)
  await expect(page.getByRole('main')).toContainText('34 of 630')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden()
  await expect(page.getByRole('main')).toContainText('34 of 630')
  await context.close()
})

test('public pages are readable, ask nobody else for anything and set no cookie', async ({ page }) => {
  const others: string[] = []
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(process.env.JOURNEY_URL!).host)
      others.push(request.url())
  })
  for (const address of ['/', '/consultations', '/about', '/privacy', '/accessibility', '/developers'])
    await visit(page, address)
  expect(await page.context().cookies()).toEqual([])
  await visit(page, '/sign-in')
  await page.goto('/no-such-page')
  await read(page, 'Page not found')
  expect(others).toEqual([])
})

test('links that lead nowhere say what to do', async ({ page }) => {
  await page.goto('/respond/not-a-real-token')
  await read(page)
  await expect(page.getByRole('main')).toContainText(/link/i)
})

test('staff pages of the open consultation are readable', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await signedInAs(browser, 'Administrator')
  await visit(page, '/staff/consultations')
  await page
    .getByRole('main')
    .getByRole('link', { name: /deal with first/ })
    .first()
    .click()
  await page.waitForURL(/\/staff\/consultations\/[0-9a-f-]{36}$/)
  const home = new URL(page.url()).pathname
  for (const part of [
    '',
    '/audience',
    '/questionnaire',
    '/documents',
    '/rates',
    '/silent',
    '/invitations',
    '/responses',
    '/themes',
    '/reading',
    '/export',
  ])
    await visit(page, home + part)
  for (const address of [
    '/staff/bodies',
    '/staff/bodies/import',
    '/staff/bodies/new',
    '/staff/body-types',
    '/staff/people',
    '/staff/people/new',
    '/staff/audit',
    '/outbox',
    '/account',
  ])
    await visit(page, address)
})

test('nobody who is not signed in gets behind the public pages', async ({ page, request }) => {
  for (const address of [
    '/staff/consultations',
    '/staff/bodies',
    '/staff/people',
    '/staff/audit',
    '/outbox',
    '/my-groups',
  ]) {
    await page.goto(address)
    await expect(page, address).toHaveURL(/\/sign-in/)
  }
  expect((await request.get('/api/staff/bodies.csv')).status()).toBe(403)
})

test('a password is enough to sign in without JavaScript, and a wrong one says so', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const person = demonstrationSignIns()[0]!
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address', { exact: true }).fill(person.email)
  await page.getByLabel('Password').fill('wrong wrong wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('is not right')
  await page.getByLabel('E-mail address', { exact: true }).fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Consultations')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/staff/consultations')
  await expect(page).toHaveURL(/\/sign-in/)
  await context.close()
})
