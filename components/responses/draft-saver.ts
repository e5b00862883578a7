import type { SurveyAnswers } from '@/components/ui/survey/survey-types'
import type { Clash, SavedAnswers } from '@/lib/responses/types'
import type { Change, DraftState, Kept, NewsLine, Refused } from './draft-state'

export type SaveState =
  | { kind: 'saved'; at: Date }
  | { kind: 'saving' }
  /** Not sent; it is tried again until it is. `onDevice`: it would outlast a restart of the browser. */
  | { kind: 'unsent'; why: 'line' | 'server'; onDevice: boolean }
  /** Not taken as it is: tried again after the next change. */
  | { kind: 'blocked'; reason: string }
  /** Nothing more can be saved. */
  | { kind: 'ended'; why: 'submitted' | 'refused'; reason: string }

export type SaverView = { state: SaveState; refused: Refused[]; clashes: Clash[]; news: NewsLine[] }

/** Where a copy outlives the page; it never throws. */
export type Device = { keep(kept: Kept): Promise<boolean> }

type Options = {
  url: string
  versionId: string
  draft: DraftState
  savedAt: Date
  device: Device
  queuedAt?: string | null
  tell: (view: SaverView) => void
  /** Puts others' answers into the form. */
  show: (values: SurveyAnswers) => void
  isEditing: (key: string) => boolean
  fetch?: typeof fetch
  now?: () => Date
}

const WAIT_AFTER_A_CHANGE = 800
const WAIT_BEFORE_KEEPING = 300
const LONGEST_WAIT = 60_000
/** A line that is neither dead nor alive. */
const PATIENCE = 20_000
/** What a browser lets a page still send while it is being left. */
const LAST_WORDS = 60_000

/** Saves a draft as it is written: one request at a time, only what changed, until it has arrived. */
export class DraftSaver {
  view: SaverView
  /** Set while the draft waits to be submitted, and kept with it. */
  queuedAt: string | null
  private busy: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private keeping: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private hasReached = false
  private readonly fetch: typeof fetch
  private readonly now: () => Date

  constructor(private readonly options: Options) {
    this.fetch = options.fetch ?? ((...of) => fetch(...of))
    this.now = options.now ?? (() => new Date())
    this.queuedAt = options.queuedAt ?? null
    this.view = { state: { kind: 'saved', at: options.savedAt }, refused: [], clashes: [], news: [] }
  }

  get draft(): DraftState {
    return this.options.draft
  }

  /** Whether the newest request was answered. */
  get isReached(): boolean {
    return this.hasReached
  }

  /** Whether there are words that neither the server nor this device has. */
  get isAtRisk(): boolean {
    const { state, clashes } = this.view
    if (state.kind === 'unsent' && state.onDevice) return false
    return (
      state.kind !== 'ended' && (this.busy !== null || this.draft.unsaved.length > 0 || clashes.length > 0)
    )
  }

  change(answers: SurveyAnswers, pageNumber: number): void {
    this.draft.change(answers, pageNumber)
    this.keepSoon()
    if (this.hasEnded) return
    const isNew = this.draft.changes().length > 0
    const { kind } = this.view.state
    this.show(isNew && (kind === 'saved' || kind === 'blocked') ? { kind: 'saving' } : this.view.state)
    if (this.failures === 0) this.flushIn(WAIT_AFTER_A_CHANGE)
  }

  /** Shows what others saved of an answer that nobody is writing in any more. */
  settle(): void {
    const news = this.draft.settle(this.options.isEditing)
    if (news.length > 0) this.tellOf(news)
  }

  /** The person's choice where two wrote at once. */
  resolve(key: string, value: unknown): void {
    this.draft.resolve(key, value)
    this.options.show({ [key]: value ?? null })
    this.change(this.draft.current, this.draft.pageNumber)
    void this.flush()
  }

  /**
   * Sends what there is, and asks what others saved; true once the server has said that it has all of it. Without a
   * connection it cannot, also where nothing is left to send: the next page would not come either.
   */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.busy) await this.busy
    if (this.hasEnded) return false
    this.busy = this.send()
    await this.busy
    this.busy = null
    // What was written, or found to be our own, while it was on its way.
    if (this.isClear && this.draft.changes().length > 0) return this.flush()
    return this.hasReached && this.isClear && this.draft.unsaved.length === 0
  }

  /** What is kept on this device has changed by the person's wish. */
  async keepAgain(): Promise<void> {
    const onDevice = await this.keep()
    if (this.view.state.kind === 'unsent') this.show({ ...this.view.state, onDevice })
  }

  /** The page is being left: a last request that outlives it. Nobody is there to read its answer. */
  leave(): void {
    const changes = this.draft.changes()
    if (changes.length === 0 || this.hasEnded || this.busy) return
    const body = this.bodyOf(changes)
    if (body.length > LAST_WORDS) return
    this.draft.sending(changes)
    void this.keep()
    void this.fetch(this.options.url, { ...PUT, body, keepalive: true }).catch(() => {})
  }

  async keep(): Promise<boolean> {
    clearTimeout(this.keeping)
    const { device, versionId } = this.options
    return device.keep(this.draft.kept(versionId, this.now(), this.queuedAt))
  }

  stop(): void {
    clearTimeout(this.timer)
    clearTimeout(this.keeping)
  }

  private get hasEnded(): boolean {
    return this.view.state.kind === 'ended'
  }

  private get isClear(): boolean {
    return this.view.state.kind === 'saved' || this.view.state.kind === 'saving'
  }

  private flushIn(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private keepSoon(): void {
    clearTimeout(this.keeping)
    this.keeping = setTimeout(() => void this.keep(), WAIT_BEFORE_KEEPING)
  }

  private show(state: SaveState, fresh: NewsLine[] = []): void {
    const { refused, clashes } = this.draft
    const later = new Set(fresh.map(({ key }) => key))
    const news = [...this.view.news.filter(({ key }) => !later.has(key)), ...fresh].slice(-5)
    this.view = { state, refused, clashes, news }
    this.options.tell(this.view)
  }

  private bodyOf(changes: Change[]): string {
    return JSON.stringify({ changes, pageNumber: this.draft.pageNumber, since: this.draft.known.revision })
  }

  private async send(): Promise<void> {
    this.hasReached = false
    const changes = this.draft.changes()
    this.draft.sending(changes)
    if (changes.length > 0) void this.keep()
    const answer = await this.request({ ...PUT, body: this.bodyOf(changes) })
    const reply = answer?.ok ? ((await answer.json().catch(() => null)) as SavedAnswers | null) : null
    if (reply) return this.arrived(reply, changes)
    // What says yes and is no answer of ours comes from a hall's wireless network, which wants a sign-in.
    if (!answer || answer.ok) return this.failed(null)
    if (answer.status >= 500 || answer.status === 429) return this.failed(answer)
    const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string }
    if (!detail) return this.failed(null)
    if (answer.status === 409) return this.overtaken(detail)
    if (answer.status === 403 || answer.status === 404)
      return this.show({ kind: 'ended', why: 'refused', reason: detail })
    return this.show({ kind: 'blocked', reason: detail })
  }

  private async request(init: RequestInit): Promise<Response | null> {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), PATIENCE)
    const answer = await this.fetch(this.options.url, { ...init, signal: patience.signal }).catch(() => null)
    clearTimeout(timer)
    return answer
  }

  private async arrived(reply: SavedAnswers, sent: Change[]): Promise<void> {
    this.failures = 0
    this.hasReached = true
    const news = this.draft.take(reply, sent, this.options.isEditing)
    const wasWaiting = sent.length > 0 || this.view.state.kind !== 'saved'
    const state: SaveState = wasWaiting ? { kind: 'saved', at: new Date(reply.savedAt) } : this.view.state
    this.tellOf(news, this.draft.changes().length > 0 ? { kind: 'saving' } : state)
    // Waited for: opened again after a submission whose answer was lost, the copy must not call these words unsent.
    await this.keep()
  }

  private tellOf(news: SavedAnswers['news'], state = this.view.state): void {
    if (news.length > 0) this.options.show(Object.fromEntries(news.map(({ key, value }) => [key, value])))
    this.show(
      state,
      news.map(({ key, mark }) => ({ key, mark })),
    )
  }

  private async failed(answer: Response | null): Promise<void> {
    this.failures++
    this.flushIn(Math.min(LONGEST_WAIT, 1000 * 2 ** this.failures))
    const onDevice = await this.keep()
    if (this.draft.unsaved.length === 0 && this.view.state.kind === 'saved') return
    this.show({ kind: 'unsent', why: answer ? 'server' : 'line', onDevice })
  }

  /** Submitted by somebody else with the link; or many save at once, and it is tried again. */
  private async overtaken(reason: string): Promise<void> {
    const answer = await this.request({ cache: 'no-store' })
    const now = answer?.ok
      ? ((await answer.json().catch(() => null)) as { draft: object | null } | null)
      : null
    if (now && !now.draft) return this.show({ kind: 'ended', why: 'submitted', reason })
    return this.failed(answer)
  }
}

const PUT = { method: 'PUT', headers: { 'content-type': 'application/json' } }
