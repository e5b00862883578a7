import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDb, type PrismaClient } from '../../lib/core/db'
import { startEmbedded, type EmbeddedPostgres } from '../../lib/launch/embedded-postgres.mjs'
import { startApp, stopApp, type AppProcess } from './app-process'
import { Browser } from './browser'

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-oidc-'))
const provider = new OAuth2Server()
let database: EmbeddedPostgres
let app: AppProcess
let db: PrismaClient

beforeAll(async () => {
  fs.chmodSync(dataDir, 0o755) // PostgreSQL may run as another user than we do
  database = await startEmbedded({ dir: path.join(dataDir, 'database'), settings: ['fsync=off'] })
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  // A way of writing the same issuer that the start accepts: its slash at the end must do no harm.
  app = await startApp({
    ...{ DATABASE_URL: database.url, DATA_DIR: dataDir, OIDC_ISSUER: `${provider.issuer.url}/` },
    ...{ OIDC_CLIENT_ID: 'soundings', OIDC_CLIENT_SECRET: 'a secret', OIDC_NAME: 'your borough account' },
  })
  db = createDb(database.url, 2)
}, 300_000)

afterAll(async () => {
  await db?.$disconnect()
  if (app) await stopApp(app)
  await provider.stop()
  await database?.stop()
  fs.rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

/** From the button on the sign-in page to where it ends, with what the provider says of the person. */
async function signInWith(claims: Record<string, unknown>, browser = new Browser()) {
  provider.service.removeAllListeners('beforeTokenSigning')
  provider.service.on('beforeTokenSigning', (token: { payload: Record<string, unknown> }) =>
    Object.assign(token.payload, claims),
  )
  return browser.signIn(app.url, 'signin/oidc')
}

/** Somebody whom an administrator added. */
const aColleague = (email: string, over: { disabledAt?: Date } = {}) =>
  db.user.create({
    data: { email, name: 'Olu Officer', roleGrants: { create: { role: 'officer' } }, ...over },
  })

describe('single sign-on', () => {
  test('is offered by the name that people know it by', async () => {
    const { text } = await new Browser().visit(`${app.url}/sign-in`)
    expect(text).toMatch(/Sign in with (<!-- -->)?your borough account/)
  })

  test('lets in a member of staff whom Soundings knows, whatever the case of their address', async () => {
    const { id } = await aColleague('olu@example.org')
    const browser = new Browser()
    const end = await signInWith({ sub: 'olu-1', email: 'Olu@Example.org', email_verified: true }, browser)
    expect(end).toMatchObject({ url: `${app.url}/staff/consultations`, status: 200 })
    expect(await db.session.findMany({ where: { userId: id } })).toMatchObject([{ method: 'single-sign-on' }])
    expect(await db.account.findMany({ where: { userId: id } })).toMatchObject([
      { provider: 'oidc', providerAccountId: 'olu-1' },
    ])
    expect(await db.auditEvent.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: 'session.start', detail: { method: 'single-sign-on' } },
    ])
    // The session is its row: without it the cookie opens nothing.
    await db.session.deleteMany({ where: { userId: id } })
    expect((await browser.visit(`${app.url}/staff/consultations`)).url).toContain('/sign-in')
  })

  test('knows the same person again when their address at the provider has changed', async () => {
    const { id } = await aColleague('ada@example.org')
    await signInWith({ sub: 'ada-1', email: 'ada@example.org', email_verified: true })
    const end = await signInWith({ sub: 'ada-1', email: 'ada.married@example.org', email_verified: true })
    expect(end.url).toBe(`${app.url}/staff/consultations`)
    expect(await db.session.count({ where: { userId: id } })).toBe(2)
    expect(await db.user.count({ where: { email: 'ada.married@example.org' } })).toBe(0)
  })

  test('refuses an address that nobody added, says so, and makes no account of it', async () => {
    const end = await signInWith({ sub: 'nobody-1', email: 'nobody@example.org', email_verified: true })
    expect(end.url).toContain('/sign-in?error=NotKnown')
    expect(end.text).toContain('Soundings does not know the e-mail address of your work account')
    expect(await db.user.count({ where: { email: 'nobody@example.org' } })).toBe(0)
    expect(await db.account.count({ where: { providerAccountId: 'nobody-1' } })).toBe(0)
  })

  test.each([false, 'false'])('refuses an address that is not verified (%j)', async (verified) => {
    const email = `unsure-${typeof verified}@example.org`
    const { id } = await aColleague(email)
    const end = await signInWith({ sub: email, email, email_verified: verified })
    expect(end.url).toContain('/sign-in?error=EmailNotVerified')
    expect(end.text).toContain('does not vouch for your e-mail address')
    expect(await db.session.count({ where: { userId: id } })).toBe(0)
  })

  test('refuses a provider that gives no address', async () => {
    const end = await signInWith({ sub: 'no-address' })
    expect(end.url).toContain('/sign-in?error=EmailNotVerified')
  })

  test('refuses a colleague whose account was switched off', async () => {
    const { id } = await aColleague('gone@example.org', { disabledAt: new Date() })
    const end = await signInWith({ sub: 'gone-1', email: 'gone@example.org', email_verified: true })
    expect(end.text).toContain('This account cannot sign in')
    expect(await db.session.count({ where: { userId: id } })).toBe(0)
  })

  test.each([
    ['another issuer', { iss: 'https://elsewhere.example.org' }],
    ['another audience', { aud: 'another application' }],
    ['another nonce', { nonce: 'of another sign-in' }],
  ])('refuses a token made for %s', async (_what, claims) => {
    const email = `token-${Object.keys(claims)[0]}@example.org`
    const { id } = await aColleague(email)
    const end = await signInWith({ sub: email, email, email_verified: true, ...claims })
    expect(end.url).toContain('/sign-in?')
    expect(end.text).toContain('Signing in did not work. Please try again.')
    expect(await db.session.count({ where: { userId: id } })).toBe(0)
  })
})
