import type { SurveyAnswers } from '@/components/ui/survey/survey-types'
import type { Clash, Mark, Marks, SavedAnswers } from '@/lib/responses/types'
import { differingKeys, same, withAnswer } from './answer-values'

/** What the server has, as far as this browser knows. */
export type Known = { revision: number; answers: SurveyAnswers; marks: Marks }
export type Change = { key: string; value: unknown; basedOn: number }
export type NewsLine = { key: string; mark: Mark }
export type Refused = { key: string; title: string; message: string }
type News = SavedAnswers['news'][number]

/** What outlives the page: enough to go on without the server, and to tell afterwards what it has not got. */
export type Kept = {
  versionId: string
  known: Known
  current: SurveyAnswers
  /** Sent without hearing whether it arrived: what comes back as somebody else's may be our own. */
  attempted: Record<string, unknown[]>
  pageNumber: number
  at: string
  /** Since when it waits to be submitted. */
  queuedAt: string | null
}

/** What is on the screen beside what the server has: what is to be sent, and what a reply means for it. Sends nothing. */
export class DraftState {
  pageNumber: number
  private readonly refusals = new Map<string, Refused & { value: unknown }>()
  private readonly clashing = new Map<string, Clash>()
  /** News of an answer that is being written in: shown once the person has left it. */
  private readonly held = new Map<string, News>()

  constructor(
    public known: Known,
    public current: SurveyAnswers,
    pageNumber: number,
    private attempted: Record<string, unknown[]> = {},
  ) {
    this.pageNumber = pageNumber
  }

  get clashes(): Clash[] {
    return [...this.clashing.values()].map((clash) => ({ ...clash, mine: this.current[clash.key] ?? null }))
  }

  get refused(): Refused[] {
    return [...this.refusals.values()].map(({ key, title, message }) => ({ key, title, message }))
  }

  /** The keys of what the server has not: unsent, refused and clashing. */
  get unsaved(): string[] {
    return differingKeys(this.known.answers, this.current)
  }

  change(answers: SurveyAnswers, pageNumber: number): void {
    this.current = { ...answers }
    this.pageNumber = pageNumber
    for (const [key, { value }] of this.refusals) if (!same(value, answers[key])) this.refusals.delete(key)
    // Written back to what the other has: nothing is left to choose.
    for (const [key, clash] of this.clashing) if (same(clash.theirs, answers[key])) this.agree(key, clash)
  }

  /** What can be sent now. */
  changes(): Change[] {
    return this.unsaved
      .filter((key) => !this.clashing.has(key) && !this.refusals.has(key))
      .map((key) => ({
        key,
        value: this.current[key] ?? null,
        basedOn: this.known.marks[key]?.revision ?? 0,
      }))
  }

  sending(changes: Change[]): void {
    for (const { key, value } of changes) {
      const before = this.attempted[key] ?? []
      if (!before.some((one) => same(one, value))) this.attempted[key] = [...before, value].slice(-20)
    }
  }

  /** Takes in what the server said. @returns others' answers that are to be shown now */
  take(reply: SavedAnswers, sent: Change[], isEditing: (key: string) => boolean): News[] {
    const refused = new Map(reply.refused.map((problem) => [problem.key, problem]))
    const clashing = new Set(reply.clashes.map(({ key }) => key))
    for (const { key, value } of sent) {
      const problem = refused.get(key)
      if (problem) this.refusals.set(key, { ...problem, key, value })
      else if (!clashing.has(key)) this.learn(key, value, reply.marks[key])
      if (!clashing.has(key)) delete this.attempted[key]
    }
    for (const clash of reply.clashes)
      if (this.isOurs(clash.key, clash.theirs)) this.learn(clash.key, clash.theirs, clash.mark)
      else this.clashing.set(clash.key, clash)
    this.known = { ...this.known, revision: reply.revision }
    for (const news of reply.news) this.hear(news)
    return this.settle(isEditing)
  }

  /** Others' answers that can be shown by now, because nobody is writing in them. */
  settle(isEditing: (key: string) => boolean): News[] {
    const shown = [...this.held.values()].filter(({ key }) => !isEditing(key))
    for (const { key } of shown) this.held.delete(key)
    // What was changed here since is a clash at its next save; it is not shown over it.
    const fresh = shown.filter(({ key }) => same(this.known.answers[key], this.current[key]))
    for (const { key, value, mark } of fresh) {
      this.learn(key, value, mark)
      this.current = withAnswer(this.current, key, value)
    }
    return fresh
  }

  /** The person has chosen: this is the answer, in the knowledge of the other one. */
  resolve(key: string, value: unknown): void {
    const clash = this.clashing.get(key)
    if (clash) this.agree(key, clash)
    this.current = withAnswer(this.current, key, value)
  }

  kept(versionId: string, at: Date, queuedAt: string | null): Kept {
    const { known, current, attempted, pageNumber } = this
    return { versionId, known, current, attempted, pageNumber, at: at.toISOString(), queuedAt }
  }

  private hear(news: News): void {
    const { key, value, mark } = news
    if (mark.revision <= (this.known.marks[key]?.revision ?? 0)) return
    const clash = this.clashing.get(key)
    if (clash) this.clashing.set(key, { ...clash, theirs: value, mark })
    else if (this.isOurs(key, value)) this.learn(key, value, mark)
    else this.held.set(key, news)
  }

  private agree(key: string, { theirs, mark }: Clash): void {
    this.clashing.delete(key)
    this.learn(key, theirs, mark)
    delete this.attempted[key]
  }

  private learn(key: string, value: unknown, mark: Mark | undefined): void {
    const marks = mark ? { ...this.known.marks, [key]: mark } : this.known.marks
    this.known = { ...this.known, answers: withAnswer(this.known.answers, key, value), marks }
  }

  private isOurs(key: string, value: unknown): boolean {
    return (this.attempted[key] ?? []).some((one) => same(one, value))
  }
}

/**
 * Goes on from what was kept in the browser. Without a draft of the server's (there is no connection) all of it is as it
 * was; with one, what the server has not got is put on top of it, on the saves it was based on, so that what others
 * wrote in the meantime shows as a clash.
 * @returns the state, and the keys of what others changed since
 */
export function restored(kept: Kept, server: Known | null): { state: DraftState; changed: string[] } {
  const { known, attempted, pageNumber } = kept
  if (!server) return { state: new DraftState(known, kept.current, pageNumber, attempted), changed: [] }
  let base = server
  let current = { ...server.answers }
  const unsent = new Set(differingKeys(known.answers, kept.current))
  for (const key of unsent) {
    const mine = kept.current[key]
    const theirs = server.answers[key]
    if (same(mine, theirs) || isBeginningOf(mine, theirs)) continue
    current = withAnswer(current, key, mine)
    const isFree = (known.marks[key]?.revision ?? 0) === (server.marks[key]?.revision ?? 0)
    if (isFree || attempted[key]?.some((one) => same(one, theirs))) continue
    const { [key]: _newer, ...marks } = base.marks
    const mark = known.marks[key]
    base = {
      ...base,
      answers: withAnswer(base.answers, key, known.answers[key]),
      marks: mark ? { ...marks, [key]: mark } : marks,
    }
  }
  const changed = differingKeys(kept.current, server.answers).filter((key) => !unsent.has(key))
  return { state: new DraftState(base, current, pageNumber, attempted), changed }
}

/** The last words of a page that was left may have arrived though its copy here was a moment behind. */
const isBeginningOf = (mine: unknown, theirs: unknown) =>
  typeof mine === 'string' && typeof theirs === 'string' && theirs.startsWith(mine)
