import { describe, expect, it } from 'vitest'
import { inTransaction } from '@/lib/core/ctx'
import { NotFound } from '@/lib/core/errors'
import { enqueue, enqueueMany } from '@/lib/jobs/enqueue'
import { JOBS } from '@/lib/jobs/job-names'
import { beginJobRun, failJobRun, getJobRun, listJobRuns, reportProgress } from '@/lib/jobs/job-runs'
import { queueHealth } from '@/lib/jobs/queue-health'
import { anonymous, aUserActor, officer, researcher, system } from '../../support/actors'
import { aCtx, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const about = { type: 'consultation', id: '00000000-0000-4000-8000-00000000abcd' }
const id = '00000000-0000-4000-8000-000000000001'
const begin = (total = 10) =>
  beginJobRun(aCtx(db, officer()), { name: 'issue-invitations', title: 'Letters', about, total })
const jobs = () =>
  db.$queryRaw<{ name: string; data: object }[]>`SELECT name, data FROM pgboss.job ORDER BY created_on`

describe('asking for a job', () => {
  it('every job has its queue', async () => {
    const queues = await db.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.queue`
    const names = queues.map(({ name }) => name)
    for (const name of Object.keys(JOBS)) expect(names).toContain(name)
  })

  it('is part of the transaction: undone with it', async () => {
    const undone = inTransaction(aCtx(db, system), async (ctx) => {
      await enqueue(ctx, 'send-mail', { mailId: id })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await jobs()).toEqual([])
    await inTransaction(aCtx(db, system), (ctx) => enqueue(ctx, 'send-mail', { mailId: id }))
    expect(await jobs()).toEqual([{ name: 'send-mail', data: { mailId: id } }])
  })

  it('checks the payload, and asks for none where there is none', async () => {
    await expect(enqueue(aCtx(db, system), 'send-mail', { mailId: 'no id' })).rejects.toThrow()
    const before = await jobs()
    await enqueueMany(aCtx(db, system), 'send-mail', [])
    expect(await jobs()).toEqual(before)
  })
})

describe('the record of long work', () => {
  it('waits, runs and is done', async () => {
    const run = await begin()
    const now = () => getJobRun(aCtx(db, researcher()), run)
    expect(await now()).toMatchObject({
      status: 'waiting',
      done: 0,
      total: 10,
      startedAt: NOW,
      finishedAt: null,
    })
    await reportProgress(aCtx(db, system), run, 4, 10)
    expect(await now()).toMatchObject({ status: 'running', done: 4, finishedAt: null })
    await reportProgress(aCtx(db, system), run, 10, 10, 'Ten letters.')
    expect(await now()).toMatchObject({ status: 'done', done: 10, message: 'Ten letters.' })
    expect((await now()).finishedAt).not.toBeNull()
  })

  it('says when it stopped, and goes on when it is tried again', async () => {
    const run = await begin()
    await reportProgress(aCtx(db, system), run, 4, 10)
    await failJobRun(aCtx(db, system), run, 'It stopped.')
    expect(await getJobRun(aCtx(db, officer()), run)).toMatchObject({
      status: 'failed',
      message: 'It stopped.',
    })
    await reportProgress(aCtx(db, system), run, 5, 10)
    expect(await getJobRun(aCtx(db, officer()), run)).toMatchObject({
      status: 'running',
      message: null,
      finishedAt: null,
    })
  })

  it('that is done stays done', async () => {
    const run = await begin(0)
    await reportProgress(aCtx(db, system), run, 0, 0)
    await failJobRun(aCtx(db, system), run, 'Too late.')
    expect(await getJobRun(aCtx(db, officer()), run)).toMatchObject({ status: 'done', message: null })
  })

  it('is for staff only', async () => {
    const run = await begin()
    for (const actor of [anonymous, aUserActor()]) {
      await expect(getJobRun(aCtx(db, actor), run)).rejects.toThrow(NotFound)
      expect(await listJobRuns(aCtx(db, actor), about)).toEqual([])
    }
    expect((await listJobRuns(aCtx(db, officer()), about)).length).toBeGreaterThan(0)
  })
})

describe('the health of the queue', () => {
  it('is well while jobs wait a little, and not once one has waited for long', async () => {
    expect(await queueHealth({ db })).toMatchObject({ ok: true, failed: 0 })
    await db.$executeRaw`UPDATE pgboss.job SET start_after = now() - interval '11 minutes'`
    const { ok, waiting } = await queueHealth({ db })
    expect(ok).toBe(false)
    expect(waiting).toBeGreaterThan(0)
  })

  it('counts what was given up', async () => {
    await db.$executeRaw`UPDATE pgboss.job SET state = 'failed', completed_on = now()`
    expect((await queueHealth({ db })).failed).toBeGreaterThan(0)
  })
})
