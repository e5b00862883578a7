import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { xlsxFile } from '@/lib/exports/files/xlsx-file'
import { AS_IT_IS } from '@/lib/exports/responses-sql'
import { askForExport } from '@/lib/exports/ask-for-export'
import { beginExportAgain } from '@/lib/exports/begin-export-again'
import { failExport } from '@/lib/exports/fail-export'
import { getExport } from '@/lib/exports/get-export'
import { keepParts, NoLongerOurs } from '@/lib/exports/keep-parts'
import { listExports } from '@/lib/exports/list-exports'
import { makeExport } from '@/lib/exports/make-export'
import { makeExportLink } from '@/lib/exports/make-export-link'
import { removeExpiredExports } from '@/lib/exports/remove-expired-exports'
import { stopExport } from '@/lib/exports/stop-export'
import { takeExport } from '@/lib/exports/take-export'
import { takeExportByLink } from '@/lib/exports/take-export-by-link'
import { anonymous, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aConsultation, aCtx, aResponse, aUser, CAMDEN, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { makeAsked } from './asked-file'

const { db } = await testDatabase()
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

/** Somebody who is in the database, since a link lives as long as whoever made it works here. */
async function aResearcher() {
  const user = await aUser(db, { name: 'Rae Researcher' })
  await db.roleGrant.create({ data: { userId: user.id, role: 'researcher' } })
  return researcher({ userId: user.id })
}

async function asked(options: object = {}) {
  const consultation = await aConsultation(db, { status: 'open' })
  await aResponse(db, consultation)
  const actor = await aResearcher()
  const ctx = aCtx(db, actor)
  const { exportId, token } = await askForExport(ctx, {
    consultationId: consultation.id,
    format: 'csv',
    ...options,
  })
  const { jobRunId } = await db.exportFile.findUniqueOrThrow({ where: { id: exportId } })
  return { consultation, actor, ctx, exportId, token, jobRunId }
}
const audited = (id: string, action: string) => db.auditEvent.findMany({ where: { subjectId: id, action } })
const stateOf = async (id: string) => (await db.exportFile.findUniqueOrThrow({ where: { id } })).state

describe('asking for a file', () => {
  test('leaves a job, a record of who asked for what, and the hash of a link', async () => {
    const { exportId, token, consultation } = await asked({ format: 'xlsx', values: 'labels' })
    const file = await db.exportFile.findUniqueOrThrow({ where: { id: exportId } })
    expect(file).toMatchObject({
      state: 'waiting',
      format: 'xlsx',
      fileName: `${consultation.slug}-responses.xlsx`,
    })
    expect(file.tokenHash).not.toContain(token)
    expect(await audited(exportId, 'export.ask')).toMatchObject([
      { actorName: 'Rae Researcher', detail: { format: 'xlsx', values: 'labels', text: 'original' } },
    ])
    const jobs = await db.$queryRaw<object[]>`
      SELECT 1 FROM pgboss.job WHERE name = 'make-export' AND data ->> 'exportId' = ${exportId}`
    expect(jobs).toHaveLength(1)
  })

  test('is refused to whoever may not have it', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'open' })
    const ask = (actor: Parameters<typeof aCtx>[1], more = {}) =>
      askForExport(aCtx(db, actor), { consultationId, format: 'csv', ...more })
    await expect(ask(anonymous)).rejects.toBeInstanceOf(NotAllowed)
    await expect(ask(linkOfficerOf(CAMDEN))).rejects.toThrow('redacted')
    await expect(ask(linkOfficerOf(CAMDEN), { text: 'redacted' })).rejects.toThrow('groups')
    await expect(ask(linkOfficerOf(CAMDEN), { text: 'redacted', whose: 'bodies' })).resolves.toBeTruthy()
    expect(await audited(consultationId, 'export.ask')).toEqual([])
  })

  test('twice for the same waits for the first; for too many, for one of them', async () => {
    const { ctx, consultation } = await asked()
    const ask = (format: 'csv' | 'jsonl' | 'r' | 'spss' | 'xlsx' | 'qdpx') =>
      askForExport(ctx, { consultationId: consultation.id, format })
    await expect(ask('csv')).rejects.toBeInstanceOf(Conflict)
    for (const format of ['jsonl', 'r', 'spss', 'xlsx'] as const) await ask(format)
    await expect(ask('qdpx')).rejects.toThrow('5 files')
  })

  test('of no consultation is not found', async () => {
    const input = { consultationId: '00000000-0000-4000-8000-000000000000', format: 'csv' as const }
    await expect(askForExport(aCtx(db, officer()), input)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('making it', () => {
  test('ends with a file that is ready, its size and fingerprint told, and recorded', async () => {
    const { ctx, exportId } = await asked()
    await makeAsked(db, exportId)
    const view = await getExport(ctx, { exportId })
    expect(view).toMatchObject({ state: 'ready', rows: 1, progress: 100, expiresAt: later(7) })
    expect(view.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(view.allowedActions).toEqual(['take', 'make-link'])
    expect(await audited(exportId, 'export.make')).toMatchObject([
      { detail: { rows: 1, sha256: view.sha256 } },
    ])
    expect(await listExports(ctx, { consultationId: view.consultationId })).toEqual([view])
  })

  test('is for the worker alone', async () => {
    const { ctx, exportId, jobRunId } = await asked()
    await expect(makeExport(ctx, { exportId, jobRunId })).rejects.toBeInstanceOf(NotAllowed)
    await expect(failExport(ctx, { exportId, jobRunId, reason: null })).rejects.toBeInstanceOf(NotAllowed)
    await expect(removeExpiredExports(ctx)).rejects.toBeInstanceOf(NotAllowed)
  })

  test('twice changes nothing', async () => {
    const { exportId } = await asked()
    await makeAsked(db, exportId)
    const before = await db.exportFile.findUniqueOrThrow({ where: { id: exportId } })
    await makeAsked(db, exportId, later(1))
    expect(await db.exportFile.findUniqueOrThrow({ where: { id: exportId } })).toEqual(before)
  })

  test('ended in the middle it is begun anew, and whoever comes back to the first attempt adds nothing', async () => {
    const { ctx, exportId } = await asked()
    const attempt = 'the one that was killed'
    await db.exportFile.update({ where: { id: exportId }, data: { state: 'working', reached: { attempt } } })
    const half = (pieces: string[]) =>
      keepParts(aCtx(db, system), { exportId, attempt, pieces, packs: true, onPart: async () => {} })
    await half(['half of a file'])
    expect(await db.exportPart.count({ where: { exportId } })).toBe(1)
    const taken = { state: 'working', reached: { attempt: 'the next one' } }
    await db.exportFile.update({ where: { id: exportId }, data: taken })
    await expect(half(['more of it'])).rejects.toBeInstanceOf(NoLongerOurs)
    await makeAsked(db, exportId)
    await expect(half(['more of it'])).rejects.toBeInstanceOf(NoLongerOurs)
    const { stream } = await takeExport(ctx, { exportId })
    const text = (await buffer(stream)).toString()
    expect(text).not.toContain('half')
    expect(text.split('\n').filter(Boolean)).toHaveLength(2)
  })

  test('a fault is told, and the next try makes it', async () => {
    const { ctx, exportId, jobRunId } = await asked()
    await db.exportFile.update({ where: { id: exportId }, data: { state: 'working' } })
    await failExport(aCtx(db, system), { exportId, jobRunId, reason: null })
    expect(await getExport(ctx, { exportId })).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('tried again'),
    })
    expect(await audited(exportId, 'export.fail')).toHaveLength(1)
    await makeAsked(db, exportId)
    expect(await stateOf(exportId)).toBe('ready')
  })

  test('a file of many parts is put together in their order', async () => {
    const { ctx, exportId, consultation } = await asked({ format: 'jsonl' })
    const noise = Array.from({ length: 8000 }, (_, i) => `${i} ${'é'.repeat(i % 97)}`).join('\n')
    for (let i = 0; i < 30; i++) await aResponse(db, consultation, { answers: { view: `${i} ${noise}` } })
    await makeAsked(db, exportId)
    expect(await db.exportPart.count({ where: { exportId } })).toBeGreaterThan(5)
    const { stream, sha256 } = await takeExport(ctx, { exportId })
    const bytes = await buffer(stream)
    const { createHash } = await import('node:crypto')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    const lines = bytes.toString().trimEnd().split('\n')
    expect(
      lines.map((line) => (JSON.parse(line) as { answers: { view: string } }).answers.view.length),
    ).toHaveLength(31)
  })
})

describe('stopping it and beginning again', () => {
  test('a stopped file is not made, until somebody begins it again', async () => {
    const { ctx, exportId } = await asked()
    await stopExport(ctx, { exportId })
    await makeAsked(db, exportId)
    expect(await stateOf(exportId)).toBe('stopped')
    expect(await audited(exportId, 'export.stop')).toHaveLength(1)
    await expect(stopExport(ctx, { exportId })).rejects.toBeInstanceOf(NotAllowed)
    await beginExportAgain(ctx, { exportId })
    expect(await audited(exportId, 'export.begin-again')).toHaveLength(1)
    await makeAsked(db, exportId)
    expect(await stateOf(exportId)).toBe('ready')
    await expect(beginExportAgain(ctx, { exportId })).rejects.toBeInstanceOf(NotAllowed)
  })

  test('is refused to whoever may not have the file', async () => {
    const { exportId } = await asked()
    const other = aCtx(db, linkOfficerOf(CAMDEN))
    await expect(stopExport(other, { exportId })).rejects.toBeInstanceOf(NotAllowed)
    await expect(beginExportAgain(other, { exportId })).rejects.toBeInstanceOf(NotAllowed)
    await expect(stopExport(aCtx(db, anonymous), { exportId })).rejects.toBeInstanceOf(NotFound)
  })
})

describe('taking it', () => {
  test('by whoever is signed in is recorded, and refused before it is ready or without the right', async () => {
    const { ctx, exportId } = await asked()
    await expect(takeExport(ctx, { exportId })).rejects.toThrow('not ready')
    await makeAsked(db, exportId)
    await expect(takeExport(aCtx(db, linkOfficerOf(CAMDEN)), { exportId })).rejects.toBeInstanceOf(NotAllowed)
    await expect(takeExport(aCtx(db, anonymous), { exportId })).rejects.toBeInstanceOf(NotFound)
    expect(await audited(exportId, 'export.take')).toEqual([])
    const { stream } = await takeExport(ctx, { exportId })
    await buffer(stream)
    expect(await audited(exportId, 'export.take')).toMatchObject([{ actorName: 'Rae Researcher' }])
  })

  test('by its link works until a new one is made, and for as long as whoever asked works here', async () => {
    const { ctx, actor, exportId, token: first } = await asked()
    const stranger = aCtx(db, anonymous)
    await expect(takeExportByLink(stranger, { token: first })).rejects.toBeInstanceOf(NotAllowed)
    await expect(makeExportLink(ctx, { exportId })).rejects.toBeInstanceOf(NotAllowed)
    await makeAsked(db, exportId)
    await buffer((await takeExportByLink(stranger, { token: first })).stream)
    expect(await audited(exportId, 'export.take')).toMatchObject([
      { actorKind: 'anonymous', detail: { by: 'link', of: 'Rae Researcher' } },
    ])
    const { token } = await makeExportLink(ctx, { exportId })
    expect(await audited(exportId, 'export.link')).toHaveLength(1)
    await expect(takeExportByLink(stranger, { token: first })).rejects.toBeInstanceOf(NotFound)
    await buffer((await takeExportByLink(stranger, { token })).stream)
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: NOW } })
    await expect(takeExportByLink(stranger, { token })).rejects.toBeInstanceOf(NotFound)
    await expect(takeExportByLink(stranger, { token: '' })).rejects.toThrow()
  })

  test('ends when it expires, and at night nothing of it is left but that it was', async () => {
    const { actor, exportId, token } = await asked()
    await makeAsked(db, exportId)
    const then = later(7)
    await expect(takeExport(aCtx(db, actor, then), { exportId })).rejects.toThrow('expired')
    await expect(takeExportByLink(aCtx(db, anonymous, then), { token })).rejects.toBeInstanceOf(NotFound)
    expect(await removeExpiredExports(aCtx(db, system, later(6.9)))).toBe(0)
    expect(await removeExpiredExports(aCtx(db, system, then))).toBeGreaterThan(0)
    expect(await db.exportPart.count({ where: { exportId } })).toBe(0)
    expect(await stateOf(exportId)).toBe('expired')
    await beginExportAgain(aCtx(db, actor, then), { exportId })
    await makeAsked(db, exportId, then)
    expect(await stateOf(exportId)).toBe('ready')
  })
})

test('more columns than a sheet holds are told', async () => {
  const column = {
    key: 'q',
    kind: 'one' as const,
    title: '',
    type: 'comment',
    holds: 'words' as const,
    choices: [],
    versions: [1],
  }
  const work = {
    snapshot: {
      rows: () => Promise.resolve([]),
      async *copy() {},
      rowsRead: () => Promise.resolve(0),
      close: () => Promise.resolve(),
    },
    consultation: { id: '', slug: '', title: '' },
    columns: Array.from({ length: 16_400 }, (_, i) => ({ ...column, name: `q${i}` })),
    ...{ stageId: '', wanted: AS_IT_IS, responses: 0, now: NOW },
  }
  const made = async () => {
    for await (const piece of xlsxFile(work)) expect(piece).toBeUndefined()
  }
  await expect(made()).rejects.toBeInstanceOf(InvalidInput)
})
