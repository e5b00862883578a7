import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ctx } from '@/lib/core/ctx'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { saveAnswers } from '@/lib/responses/save-answers'
import { startDraft } from '@/lib/responses/start-draft'
import type { Clash, SavedAnswers } from '@/lib/responses/types'
import { holderOf } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking } from './world'

const { db } = await testDatabase()
const KEYS = ['q0', 'q1', 'q2']
const definition = { elements: KEYS.map((name) => ({ type: 'comment', name })) }

/**
 * Somebody writing as a person does: adds to what is on the screen, saves it now and then, sees what others saved, and
 * where two wrote at once joins both texts. Every word is unlike any other, so that it can be looked for at the end.
 */
class Writer {
  private readonly screen = new Map<string, string>()
  private readonly base = new Map<string, { text: string; revision: number }>()
  private since = 1
  private clashing: Clash[] = []
  readonly written: string[] = []

  constructor(
    private readonly ctx: Ctx,
    private readonly name: string,
  ) {}

  write(key: string): void {
    const word = `<${this.name}${this.written.length}>`
    this.written.push(word)
    this.screen.set(key, this.on(key) + word)
  }

  /** `arrives` false: the server has it, and its answer is lost on the way. */
  async save(arrives: boolean): Promise<void> {
    this.join()
    const changes = KEYS.filter((key) => this.on(key) !== this.at(key).text).map((key) => ({
      ...{ key, value: this.on(key), basedOn: this.at(key).revision },
    }))
    const saved = await saveAnswers(this.ctx, { changes, pageNumber: 0, since: this.since })
    if (arrives) this.take(saved, changes)
  }

  get isDone(): boolean {
    return this.clashing.length === 0 && KEYS.every((key) => this.on(key) === this.at(key).text)
  }

  private on = (key: string) => this.screen.get(key) ?? ''
  private at = (key: string) => this.base.get(key) ?? { text: '', revision: 0 }

  private take({ marks, clashes, news, revision }: SavedAnswers, sent: { key: string; value: string }[]) {
    for (const { key, value } of sent)
      if (marks[key]) this.base.set(key, { text: value, revision: marks[key].revision })
    for (const { key, value, mark } of news) {
      // Not over what is being written: the next save of it will be a clash.
      if (this.on(key) !== this.at(key).text) continue
      this.base.set(key, { text: String(value ?? ''), revision: mark.revision })
      this.screen.set(key, String(value ?? ''))
    }
    this.clashing = clashes
    this.since = revision
  }

  private join(): void {
    for (const { key, theirs, mark } of this.clashing) {
      const text = String(theirs ?? '')
      this.base.set(key, { text, revision: mark.revision })
      const missing = (this.on(key).match(/<\w+>/g) ?? []).filter((word) => !text.includes(word))
      this.screen.set(key, text + missing.join(''))
    }
    this.clashing = []
  }
}

const step = fc.record({
  who: fc.nat(2),
  key: fc.constantFrom(...KEYS),
  does: fc.constantFrom('write', 'write', 'save', 'save at once', 'save and hear nothing'),
})

it('whatever the order in which two or three write and save, no word is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 2, max: 3 }), async (steps, n) => {
      const { invitation, holder } = await anAsking(db, { definition })
      await startDraft(holder())
      const writers = ['a', 'b', 'c']
        .slice(0, n)
        .map((name) => new Writer(aCtx(db, { ...holderOf(invitation), person: name }), name))
      for (const { who, key, does } of steps) {
        const writer = writers[who % n]!
        writer.write(key)
        if (does === 'save') await writer.save(true)
        if (does === 'save and hear nothing') await writer.save(false)
        if (does === 'save at once') await Promise.all(writers.map((each) => each.save(true)))
      }
      // Everybody goes on saving, joining what clashes, until nobody has anything unsaved.
      for (let rounds = 0; rounds < 10 && writers.some((writer) => !writer.isDone); rounds++)
        for (const writer of writers) await writer.save(true)
      expect(writers.every((writer) => writer.isDone)).toBe(true)

      const { draft } = await getInvitationToAnswer(holder())
      const kept = Object.values(draft!.answers).join('')
      for (const word of writers.flatMap(({ written }) => written)) expect(kept).toContain(word)
    }),
    { numRuns: 60 },
  )
}, 120_000)
