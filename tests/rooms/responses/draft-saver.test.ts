import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftSaver, type SaverView } from '@/components/responses/draft-saver'
import { DraftState, restored, type Kept } from '@/components/responses/draft-state'
import { DeviceCopy } from '@/components/responses/device-copy'
import type { SurveyAnswers } from '@/components/ui/survey/survey-types'
import { AnsweringServer, MemoryShelf } from './answering-server'

const TOKEN = 'a-token-of-some-length'

beforeEach(() =>
  vi.useFakeTimers({ now: new Date('2026-06-10T11:00:00Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] }),
)
afterEach(() => vi.useRealTimers())

/** A page with a form on it, over a server and a disk that outlive it. */
async function aPage(server: AnsweringServer, shelf = new MemoryShelf(), online = true, isInstant = false) {
  const device = new DeviceCopy(shelf, TOKEN)
  const kept = await device.read()
  const draft = online ? structuredClone(server.draft!) : null
  const state = kept ? restored(kept, draft).state : new DraftState(draft!, draft!.answers, 0)
  const form: SurveyAnswers = { ...state.current }
  const views: SaverView[] = []
  const page = { form, views, device, editing: '' }
  const saver = new DraftSaver({
    ...{ url: '/draft', versionId: 'v', draft: state, savedAt: new Date(), fetch: server.fetch },
    // Sealing takes time that no clock of ours rules.
    device: isInstant ? { keep: async () => true } : device,
    tell: (view) => views.push(view),
    show: (values) => Object.assign(form, values),
    isEditing: (key) => key === page.editing,
  })
  const write = (key: string, value: unknown) => {
    form[key] = value
    saver.change(Object.fromEntries(Object.entries(form).filter(([, v]) => v !== null)), 0)
  }
  return Object.assign(page, { saver, write })
}

/** Lets everything happen that is due within a time, and what follows from it. */
const after = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms)
  // Sealing is real work of the engine's, beside the clock.
  for (let i = 0; i < 5; i++) await new Promise(setImmediate)
  await vi.advanceTimersByTimeAsync(0)
}

describe('on a good line', () => {
  it('sends what changed and nothing else, once the writing pauses', async () => {
    const server = new AnsweringServer({ a: 'old', b: 'kept' })
    const { write, saver } = await aPage(server)
    write('a', 'n')
    write('a', 'new')
    expect(saver.view.state.kind).toBe('saving')
    await after(800)
    expect(server.requests.map(({ body }) => body.changes)).toEqual([
      [{ key: 'a', value: 'new', basedOn: 0 }],
    ])
    expect(saver.view.state).toEqual({ kind: 'saved', at: new Date('2026-06-10T11:00:00Z') })
    write('a', 'newer')
    await after(800)
    expect(server.requests[1]!.body).toMatchObject({ changes: [{ basedOn: 2 }], since: 2 })
  })

  it('sends what is written while a request is on its way in the next one', async () => {
    const server = new AnsweringServer()
    const { write, saver } = await aPage(server)
    write('a', 'one')
    const first = saver.flush()
    write('a', 'two')
    expect(await first).toBe(true)
    expect(server.draft!.answers).toEqual({ a: 'two' })
  })

  it('has not arrived where there is no line, also with nothing left to send', async () => {
    const server = new AnsweringServer()
    const { write, saver } = await aPage(server)
    write('a', 'saved')
    expect(await saver.flush()).toBe(true)
    server.line = 'dead'
    expect(await saver.flush()).toBe(false)
    expect(saver.view.state.kind).toBe('saved')
    server.line = 'good'
    expect(await saver.flush()).toBe(true)
  })

  it('an answer taken away is sent as none', async () => {
    const server = new AnsweringServer({ a: 'old' })
    const { write, saver } = await aPage(server)
    write('a', null)
    expect(await saver.flush()).toBe(true)
    expect(server.draft!.answers).toEqual({})
  })

  it('names what is refused, saves the rest, and tries it again once it was changed', async () => {
    const server = new AnsweringServer()
    const { write, saver } = await aPage(server)
    write('a', 'x'.repeat(101))
    write('b', 'fine')
    expect(await saver.flush()).toBe(false)
    expect(saver.view.refused).toEqual([{ key: 'a', title: 'a', message: 'Too long.' }])
    await after(5000)
    expect(server.requests).toHaveLength(1)
    write('a', 'short')
    expect(saver.view.refused).toEqual([])
    expect(await saver.flush()).toBe(true)
    expect(server.draft!.answers).toEqual({ a: 'short', b: 'fine' })
  })

  it('sends its last words when the page is left', async () => {
    const server = new AnsweringServer()
    const { write, saver } = await aPage(server)
    write('a', 'last')
    saver.leave()
    await after(0)
    expect(server.requests).toMatchObject([{ keepalive: true, body: { changes: [{ value: 'last' }] } }])
  })
})

describe('others on the same draft', () => {
  it('their answers appear, with who and when', async () => {
    const server = new AnsweringServer()
    const { saver, form } = await aPage(server)
    server.elsewhere('b', 'from Asha')
    await saver.flush()
    expect(form).toEqual({ b: 'from Asha' })
    expect(saver.view.news).toMatchObject([{ key: 'b', mark: { name: 'Asha' } }])
    expect(saver.draft.unsaved).toEqual([])
  })

  it('not while one is in that field: then when it is left', async () => {
    const server = new AnsweringServer()
    const page = await aPage(server)
    page.editing = 'b'
    server.elsewhere('b', 'from Asha')
    await page.saver.flush()
    expect(page.form).toEqual({})
    page.editing = ''
    page.saver.settle()
    expect(page.form).toEqual({ b: 'from Asha' })
  })

  it('what was written there in the meantime is a clash, with both texts', async () => {
    const server = new AnsweringServer()
    const page = await aPage(server)
    page.editing = 'b'
    server.elsewhere('b', 'from Asha')
    await page.saver.flush()
    page.write('b', 'mine')
    page.write('c', 'another')
    expect(await page.saver.flush()).toBe(false)
    expect(page.saver.view.clashes).toMatchObject([{ key: 'b', mine: 'mine', theirs: 'from Asha' }])
    expect(server.draft!.answers).toEqual({ b: 'from Asha', c: 'another' })
    expect(page.form.b).toBe('mine')
  })

  it.each([
    ['mine', 'mine'],
    ['theirs', 'from Asha'],
    ['both', 'from Asha\n\nmine'],
  ])('the person keeps %s, and it is saved', async (_, choice) => {
    const server = new AnsweringServer()
    const { saver, write, form } = await aPage(server)
    server.elsewhere('b', 'from Asha')
    write('b', 'mine')
    await saver.flush()
    saver.resolve('b', choice)
    await after(0)
    expect(await saver.flush()).toBe(true)
    expect(server.draft!.answers).toEqual({ b: choice })
    expect([form.b, saver.view.clashes]).toEqual([choice, []])
  })

  it('a clash follows what the other goes on to write', async () => {
    const server = new AnsweringServer()
    const { saver, write } = await aPage(server)
    server.elsewhere('b', 'one')
    write('b', 'mine')
    await saver.flush()
    server.elsewhere('b', 'one and two')
    await saver.flush()
    expect(saver.view.clashes).toMatchObject([{ theirs: 'one and two' }])
    saver.resolve('b', 'all of it')
    await after(0)
    expect(await saver.flush()).toBe(true)
    expect(server.draft!.answers.b).toBe('all of it')
  })

  it('a clash with oneself is none: a request whose answer was lost had arrived', async () => {
    const server = new AnsweringServer()
    const { saver, write } = await aPage(server)
    write('a', 'abc')
    server.line = 'deaf'
    await saver.flush()
    expect(server.draft!.answers).toEqual({ a: 'abc' })
    server.line = 'good'
    write('a', 'abcd')
    expect(await saver.flush()).toBe(true)
    expect(server.draft!.answers).toEqual({ a: 'abcd' })
    expect(saver.view.clashes).toEqual([])
  })
})

describe('on a bad line', () => {
  it.each(['dead', 'portal', 'broken'] as const)(
    'that is %s, it says so and tries until it can',
    async (line) => {
      const server = new AnsweringServer()
      const { saver, write, device } = await aPage(server)
      server.line = line
      write('a', 'words')
      expect(await saver.flush()).toBe(false)
      const why = line === 'broken' ? 'server' : 'line'
      expect(saver.view.state).toEqual({ kind: 'unsent', why, onDevice: true })
      expect(saver.isAtRisk).toBe(false)
      expect((await device.read())!.current).toEqual({ a: 'words' })
      server.line = 'good'
      await after(2000)
      expect(saver.view.state.kind).toBe('saved')
      expect(server.draft!.answers).toEqual({ a: 'words' })
    },
  )

  it('waits longer each time, a minute at most', async () => {
    const server = new AnsweringServer()
    const fetched = vi.spyOn(server, 'fetch')
    const { saver, write } = await aPage(server, undefined, true, true)
    server.line = 'dead'
    write('a', 'words')
    await saver.flush()
    for (const wait of [2, 4, 8, 16, 32, 60, 60]) {
      const before = fetched.mock.calls.length
      await after(wait * 1000 - 1)
      expect(fetched.mock.calls.length).toBe(before)
      await after(1)
      expect(fetched.mock.calls.length).toBe(before + 1)
    }
  })

  it('a request that hangs is given up', async () => {
    const hanging: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error())))
    const server = new AnsweringServer()
    Object.assign(server, { fetch: hanging })
    const { saver, write } = await aPage(server, undefined, true, true)
    write('a', 'words')
    void saver.flush()
    await after(20_000)
    expect(saver.view.state.kind).toBe('unsent')
  })

  it('on a full disk it says that the page is the only place', async () => {
    const server = new AnsweringServer()
    const shelf = new MemoryShelf()
    shelf.isFull = true
    const { saver, write } = await aPage(server, shelf)
    server.line = 'dead'
    write('a', 'words')
    await saver.flush()
    expect(saver.view.state).toMatchObject({ kind: 'unsent', onDevice: false })
    expect(saver.isAtRisk).toBe(true)
  })
})

describe('after a restart of the browser', () => {
  /** Writes without a line, and the browser is closed. */
  async function leftBehind(server: AnsweringServer, written: SurveyAnswers) {
    const shelf = new MemoryShelf()
    const { saver, write } = await aPage(server, shelf)
    server.line = 'dead'
    for (const [key, value] of Object.entries(written)) write(key, value)
    await saver.flush()
    saver.stop()
    return shelf
  }

  it('without a line, all of it is there: what the server had, and what it has not', async () => {
    const server = new AnsweringServer({ a: 'at home' })
    const shelf = await leftBehind(server, { b: 'in the hall' })
    const page = await aPage(server, shelf, false)
    expect(page.form).toEqual({ a: 'at home', b: 'in the hall' })
    server.line = 'good'
    expect(await page.saver.flush()).toBe(true)
    expect(server.draft!.answers).toEqual({ a: 'at home', b: 'in the hall' })
  })

  it('with a line, what was not sent is put on top of what others wrote meanwhile', async () => {
    const server = new AnsweringServer({ a: 'at home' })
    const shelf = await leftBehind(server, { b: 'in the hall' })
    server.line = 'good'
    server.elsewhere('a', 'changed by Asha')
    const page = await aPage(server, shelf)
    expect(page.form).toEqual({ a: 'changed by Asha', b: 'in the hall' })
    expect(await page.saver.flush()).toBe(true)
    expect(server.draft!.answers).toEqual(page.form)
  })

  it('the same answer changed by others is a clash', async () => {
    const server = new AnsweringServer()
    const shelf = await leftBehind(server, { a: 'in the hall' })
    server.line = 'good'
    server.elsewhere('a', 'by Asha')
    const page = await aPage(server, shelf)
    expect(await page.saver.flush()).toBe(false)
    expect(page.saver.view.clashes).toMatchObject([{ mine: 'in the hall', theirs: 'by Asha' }])
  })

  it('what had arrived after all is no clash', async () => {
    const server = new AnsweringServer()
    const shelf = new MemoryShelf()
    const before = await aPage(server, shelf)
    server.line = 'deaf'
    before.write('a', 'heard')
    await before.saver.flush()
    before.saver.stop()
    server.line = 'good'
    const page = await aPage(server, shelf)
    expect(await page.saver.flush()).toBe(true)
    expect(page.saver.view.clashes).toEqual([])
  })
})

describe('when nothing more can be saved', () => {
  it.each([403, 404])('refused with %i, it ends with the reason', async (status) => {
    const server = new AnsweringServer()
    const { saver, write } = await aPage(server)
    server.refusal = { status, detail: 'This consultation has closed.' }
    write('a', 'late')
    expect(await saver.flush()).toBe(false)
    const reason = 'This consultation has closed.'
    expect(saver.view.state).toEqual({ kind: 'ended', why: 'refused', reason })
    expect(saver.draft.current).toEqual({ a: 'late' })
  })

  it('submitted by somebody else, it ends and keeps the words', async () => {
    const server = new AnsweringServer()
    const { saver, write, device } = await aPage(server)
    server.submit()
    write('a', 'late')
    await saver.flush()
    await saver.keep()
    expect(saver.view.state).toMatchObject({ kind: 'ended', why: 'submitted' })
    expect((await device.read())!.current).toEqual({ a: 'late' })
  })

  it('too much is said, and saved once it is less', async () => {
    const server = new AnsweringServer()
    const { saver, write } = await aPage(server)
    server.refusal = { status: 422, detail: 'Shorten your longest answers.' }
    write('a', 'long')
    await saver.flush()
    expect(saver.view.state).toEqual({ kind: 'blocked', reason: 'Shorten your longest answers.' })
    server.refusal = null
    write('a', 'short')
    await after(800)
    expect(saver.view.state.kind).toBe('saved')
  })
})

describe('the copy on the device', () => {
  const kept = (current: SurveyAnswers): Kept => ({
    ...{ versionId: 'v', known: { revision: 1, answers: {}, marks: {} }, current },
    ...{ attempted: {}, pageNumber: 0, at: '2026-06-10T11:00:00.000Z', queuedAt: null },
  })
  const written = (shelf: MemoryShelf) =>
    [...shelf.entries.values()].map(({ sealed }) =>
      Buffer.from(sealed?.data ?? new ArrayBuffer(0)).toString(),
    )

  it('can be read with its own link only, and holds neither link nor words in clear', async () => {
    const shelf = new MemoryShelf()
    await new DeviceCopy(shelf, TOKEN).keep(kept({ a: 'secret words' }))
    expect(await new DeviceCopy(shelf, 'another-token-entirely').read()).toBeNull()
    expect((await new DeviceCopy(shelf, TOKEN).read())!.current).toEqual({ a: 'secret words' })
    expect([...shelf.entries.keys(), ...written(shelf)].join()).not.toMatch(/token|secret|words/)
  })

  it('two links on one device stay apart', async () => {
    const shelf = new MemoryShelf()
    const [one, two] = [new DeviceCopy(shelf, TOKEN), new DeviceCopy(shelf, `${TOKEN}-2`)]
    await one.keep(kept({ a: 'one' }))
    await two.keep(kept({ a: 'two' }))
    await one.forget()
    expect([await one.read(), (await two.read())!.current]).toEqual([null, { a: 'two' }])
  })

  it('is not made again once the person has deleted it, until they want it', async () => {
    const shelf = new MemoryShelf()
    const device = new DeviceCopy(shelf, TOKEN)
    await device.keep(kept({ a: 'words' }))
    await device.refuse(new Date())
    const later = new DeviceCopy(shelf, TOKEN)
    expect([await later.read(), await later.keep(kept({ a: 'more' }))]).toEqual([null, false])
    expect(written(shelf)).toEqual([''])
    later.allow()
    expect(await later.keep(kept({ a: 'more' }))).toBe(true)
  })
})
