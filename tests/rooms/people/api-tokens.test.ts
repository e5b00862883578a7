import { describe, expect, test } from 'vitest'
import { loadTokenActor } from '@/lib/auth/load-actor'
import { hashToken } from '@/lib/auth/tokens'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { countTokenRequest } from '@/lib/people/count-token-request'
import { listApiTokens } from '@/lib/people/list-api-tokens'
import { makeApiToken } from '@/lib/people/make-api-token'
import { revokeApiToken } from '@/lib/people/revoke-api-token'
import { administrator, anonymous, aUserActor, researcher } from '../../support/actors'
import { aCtx, aUser, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

async function aPerson() {
  const user = await aUser(db, { name: 'Rae Researcher' })
  await db.roleGrant.create({ data: { userId: user.id, role: 'researcher' } })
  return { user, ctx: aCtx(db, researcher({ userId: user.id })) }
}
const audited = (userId: string, action: string) =>
  db.auditEvent.findMany({ where: { subjectId: userId, action } })

describe('making a key', () => {
  test('tells it once, and keeps its hash, its ending and a record without it', async () => {
    const { user, ctx } = await aPerson()
    const { token, expiresAt } = await makeApiToken(ctx, { purpose: 'My R scripts', days: '90' })
    expect(token).toMatch(/^soundings_[\w-]{43}$/)
    expect(expiresAt).toEqual(later(90))
    const kept = await db.apiToken.findFirstOrThrow({ where: { userId: user.id } })
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(kept.ending).toBe(token.slice(-4))
    const events = await audited(user.id, 'api-token.make')
    expect(events).toMatchObject([{ detail: { name: 'My R scripts' } }])
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(token)
    expect(await listApiTokens(ctx)).toMatchObject([
      { name: 'My R scripts', state: 'in use', lastUsedOn: null },
    ])
  })

  test('is for staff, with a name and a year at most', async () => {
    const { ctx } = await aPerson()
    await expect(makeApiToken(aCtx(db, anonymous), { purpose: 'x', days: 30 })).rejects.toBeInstanceOf(
      NotAllowed,
    )
    const member = await aUser(db)
    const asMember = aCtx(db, aUserActor({ userId: member.id }))
    await expect(makeApiToken(asMember, { purpose: 'x', days: 30 })).rejects.toBeInstanceOf(NotAllowed)
    expect(await audited(member.id, 'api-token.make')).toEqual([])
    await expect(makeApiToken(ctx, { purpose: ' ', days: 30 })).rejects.toThrow()
    await expect(makeApiToken(ctx, { purpose: 'x', days: 366 })).rejects.toThrow()
    await expect(listApiTokens(aCtx(db, anonymous))).rejects.toBeInstanceOf(NotAllowed)
  })

  test('of more than twenty is refused', async () => {
    const { ctx } = await aPerson()
    for (let i = 0; i < 20; i++) await makeApiToken(ctx, { purpose: `key ${i}`, days: 30 })
    await expect(makeApiToken(ctx, { purpose: 'one more', days: 30 })).rejects.toThrow('20 keys')
  })
})

describe('a key', () => {
  test('makes the same actor as a session does, and its use is told by the day', async () => {
    const { user, ctx } = await aPerson()
    const { token } = await makeApiToken(ctx, { purpose: 'x', days: 30 })
    const actor = await loadTokenActor(db, hashToken(token), later(2))
    expect(actor).toMatchObject({
      kind: 'user',
      userId: user.id,
      name: 'Rae Researcher',
      roles: ['researcher'],
    })
    expect((await listApiTokens(ctx))[0]?.lastUsedOn).toBe('2026-06-12')
  })

  test('is nobody’s once it is revoked, over, or its owner is disabled or has lost a role', async () => {
    const { user, ctx } = await aPerson()
    const { token, tokenId } = await makeApiToken(ctx, { purpose: 'x', days: 30 })
    const now = () => loadTokenActor(db, hashToken(token), NOW)
    expect(await loadTokenActor(db, hashToken(token), later(30))).toEqual({ kind: 'anonymous' })
    expect(await loadTokenActor(db, hashToken(`${token}x`), NOW)).toEqual({ kind: 'anonymous' })
    await db.roleGrant.deleteMany({ where: { userId: user.id } })
    expect(await now()).toMatchObject({ roles: [] })
    await db.user.update({ where: { id: user.id }, data: { disabledAt: NOW } })
    expect(await now()).toEqual({ kind: 'anonymous' })
    await db.user.update({ where: { id: user.id }, data: { disabledAt: null } })
    await revokeApiToken(ctx, { tokenId })
    expect(await now()).toEqual({ kind: 'anonymous' })
  })

  test('may ask so often in a minute', async () => {
    const { ctx } = await aPerson()
    const { tokenId } = await makeApiToken(ctx, { purpose: 'x', days: 30 })
    expect(await countTokenRequest(ctx, tokenId, 2)).toMatchObject({ isAllowed: true, left: 1 })
    expect(await countTokenRequest(ctx, tokenId, 2)).toMatchObject({ isAllowed: true, left: 0 })
    expect(await countTokenRequest(ctx, tokenId, 2)).toMatchObject({ isAllowed: false })
    const nextMinute = { ...ctx, now: new Date(NOW.getTime() + 60_000) }
    expect(await countTokenRequest(nextMinute, tokenId, 2)).toMatchObject({ isAllowed: true })
  })
})

describe('revoking a key', () => {
  test('is recorded, and done once', async () => {
    const { user, ctx } = await aPerson()
    const { tokenId } = await makeApiToken(ctx, { purpose: 'Lost', days: 30 })
    await revokeApiToken(ctx, { tokenId })
    expect(await audited(user.id, 'api-token.revoke')).toMatchObject([{ detail: { name: 'Lost' } }])
    expect((await listApiTokens(ctx))[0]?.state).toBe('revoked')
    await expect(revokeApiToken(ctx, { tokenId })).rejects.toBeInstanceOf(Conflict)
  })

  test('is for its owner, and for administrators', async () => {
    const { ctx } = await aPerson()
    const { tokenId } = await makeApiToken(ctx, { purpose: 'x', days: 30 })
    const other = (await aPerson()).ctx
    await expect(revokeApiToken(other, { tokenId })).rejects.toBeInstanceOf(NotFound)
    await expect(revokeApiToken(aCtx(db, anonymous), { tokenId })).rejects.toBeInstanceOf(NotFound)
    await revokeApiToken(aCtx(db, administrator()), { tokenId })
  })
})
