import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wordsIn } from '@/lib/core/words-in'
import { DeviceCopy } from '@/components/responses/device-copy'
import { DraftSaver } from '@/components/responses/draft-saver'
import { DraftState, restored } from '@/components/responses/draft-state'
import { QueuedSubmission } from '@/components/responses/queued-submission'
import { AnsweringServer, MemoryShelf } from './answering-server'

beforeEach(() =>
  vi.useFakeTimers({
    now: new Date('2026-06-10T11:00:00Z'),
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
  }),
)
afterEach(() => vi.useRealTimers())

/** A page in a hall: written, checked, and about to be submitted. Opened again, it goes on with what was kept. */
async function aPage(server: AnsweringServer, shelf: MemoryShelf, online: boolean) {
  const device = new DeviceCopy(shelf, 'a-token-of-some-length')
  const kept = await device.read()
  const draft = online && server.draft ? structuredClone(server.draft) : null
  const start = kept
    ? restored(kept, draft)
    : { state: new DraftState(draft!, draft!.answers, 0), changed: [] }
  const none = () => {}
  const saver = new DraftSaver({
    ...{ url: '/draft', versionId: 'v', draft: start.state, savedAt: new Date(), device },
    ...{ fetch: server.fetch, tell: none, show: none, isEditing: () => false },
    queuedAt: kept?.queuedAt,
  })
  const queue = new QueuedSubmission({
    words: wordsIn('en'),
    ...{ url: '/submit', saver, fetch: server.fetch, tell: none },
    submitted: () => device.forget(),
    titleOf: (key) => `Question ${key}`,
  })
  const resume = () => queue.resume(kept!.queuedAt!, start.changed)
  const close = () => {
    saver.stop()
    queue.quiet()
  }
  return { saver, queue, device, resume, close }
}

/** Opened at home, answered in a hall without signal, to be submitted when there is one. */
async function inAHall(server = new AnsweringServer()) {
  const shelf = new MemoryShelf()
  const page = await aPage(server, shelf, true)
  server.line = 'dead'
  page.saver.change({ a: 'in the hall' }, 0)
  await page.saver.flush()
  await page.queue.queue()
  return { server, shelf, page }
}

describe('a submission without a connection', () => {
  it('waits, and says since when', async () => {
    const { page, server } = await inAHall()
    expect(page.queue.state).toEqual({ kind: 'waiting', since: new Date() })
    expect(server.submitted).toBeNull()
  })

  it('is sent when the connection is back, once, and nothing is left on the device', async () => {
    const { page, server, shelf } = await inAHall()
    server.line = 'good'
    await Promise.all([page.queue.send(), page.queue.send()])
    expect(page.queue.state).toEqual({ kind: 'submitted', reference: 'ABC-123' })
    expect(server.submitted).toMatchObject({ answers: { a: 'in the hall' }, times: 1 })
    expect(await page.saver.keep()).toBe(false)
    expect(shelf.entries.size).toBe(0)
  })

  it('is tried again by itself', async () => {
    const { page, server } = await inAHall()
    server.line = 'good'
    await vi.advanceTimersByTimeAsync(15_000)
    // However many turns it takes: the test's own time limit is the only one.
    while (['waiting', 'sending'].includes(page.queue.state.kind)) await new Promise(setImmediate)
    expect(page.queue.state.kind).toBe('submitted')
  })

  it('goes on after a restart of the browser', async () => {
    const { page, server, shelf } = await inAHall()
    page.close()
    const offline = await aPage(server, shelf, false)
    await offline.resume()
    expect(offline.queue.state.kind).toBe('waiting')
    offline.close()
    server.line = 'good'
    const online = await aPage(server, shelf, true)
    await online.resume()
    expect(online.queue.state.kind).toBe('submitted')
  })

  it('whose answer was lost is sent again, and changes nothing', async () => {
    const { page, server, shelf } = await inAHall()
    server.line = 'good'
    await page.saver.flush()
    server.submit()
    page.close()
    // The page did not hear of it: it opens without the server's draft, from what it has kept.
    const again = await aPage(server, shelf, false)
    await again.resume()
    expect(again.queue.state).toEqual({ kind: 'submitted', reference: 'ABC-123' })
    expect(server.submitted!.answers).toEqual({ a: 'in the hall' })
  })

  it('can be taken back', async () => {
    const { page, server, device } = await inAHall().then((all) => ({ ...all, device: all.page.device }))
    await page.queue.takeBack()
    server.line = 'good'
    await page.queue.send()
    expect(server.submitted).toBeNull()
    expect((await device.read())!.queuedAt).toBeNull()
  })
})

describe('it stops, and keeps the words,', () => {
  it('when the consultation has closed', async () => {
    const { page, server, device } = await inAHall().then((all) => ({ ...all, device: all.page.device }))
    server.line = 'good'
    server.refusal = { status: 403, detail: 'This consultation has closed.' }
    await page.queue.send()
    const reason = 'This consultation has closed.'
    expect(page.queue.state).toEqual({ kind: 'stopped', reason, fields: [], hasClosed: true })
    expect((await device.read())!).toMatchObject({ current: { a: 'in the hall' }, queuedAt: null })
  })

  it.each([false, true])('when others changed what was checked (page opened again: %s)', async (isNew) => {
    const { page, server, shelf } = await inAHall(new AnsweringServer({ b: 'seen' }))
    server.line = 'good'
    server.elsewhere('b', 'changed by Asha')
    page.close()
    const now = isNew ? await aPage(server, shelf, true) : page
    await (isNew ? now.resume() : now.queue.send())
    expect(now.queue.state).toMatchObject({ kind: 'stopped', hasClosed: false })
    expect(JSON.stringify(now.queue.state)).toContain('Question b')
    expect(server.submitted).toBeNull()
  })

  it('when there are two answers to one question', async () => {
    const { page, server } = await inAHall()
    server.line = 'good'
    server.elsewhere('a', 'by Asha')
    await page.queue.send()
    expect(page.queue.state.kind).toBe('stopped')
    expect(page.saver.view.clashes).toMatchObject([{ mine: 'in the hall', theirs: 'by Asha' }])
    expect(server.submitted).toBeNull()
  })

  it('when somebody else has submitted without them', async () => {
    const { page, server } = await inAHall()
    server.line = 'good'
    server.submit()
    await page.queue.send()
    expect(page.queue.state).toMatchObject({ kind: 'stopped', fields: ['Question a'] })
    expect(server.submitted!.times).toBe(1)
  })

  it('when an answer cannot be used', async () => {
    const { page, server } = await inAHall()
    page.saver.change({ a: 'x'.repeat(101) }, 0)
    server.line = 'good'
    await page.queue.send()
    expect(page.queue.state).toMatchObject({ kind: 'stopped', fields: ['a Too long.'] })
    expect(server.submitted).toBeNull()
  })
})
