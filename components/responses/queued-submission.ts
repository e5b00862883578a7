import type { LiveKey, Words } from '@/lib/core/words'
import type { DraftSaver } from './draft-saver'

export type QueueState =
  | { kind: 'none' }
  /** Not submitted: it is as soon as there is a connection. */
  | { kind: 'waiting'; since: Date }
  | { kind: 'sending' }
  | { kind: 'submitted'; reference: string }
  /** Not submitted, and it will not be by itself. The answers stay where they are. */
  | { kind: 'stopped'; reason: string; fields: string[]; hasClosed: boolean }

type Options = {
  url: string
  saver: DraftSaver
  words: Words<LiveKey>
  tell: (state: QueueState) => void
  /** Nothing needs to be kept on the device any more. */
  submitted: () => Promise<void>
  titleOf: (key: string) => string
  fetch?: typeof fetch
  now?: () => Date
}

const FIRST_WAIT = 15_000
const LONGEST_WAIT = 120_000
const POST = { method: 'POST', headers: { 'content-type': 'application/json' } }

/**
 * A submission that waits for a connection. It sends what was checked and nothing else: where somebody changed an
 * answer since, it stops and says so. Sending it twice changes nothing, so it is sent until an answer comes.
 */
export class QueuedSubmission {
  state: QueueState = { kind: 'none' }
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private busy = false
  private readonly fetch: typeof fetch
  private readonly now: () => Date

  constructor(private readonly options: Options) {
    this.fetch = options.fetch ?? ((...of) => fetch(...of))
    this.now = options.now ?? (() => new Date())
  }

  /** The person has checked the answers: from now on they wait. */
  async queue(): Promise<void> {
    const since = this.now()
    this.options.saver.queuedAt = since.toISOString()
    await this.options.saver.keep()
    this.show({ kind: 'waiting', since })
    await this.send()
  }

  /** Goes on with what waited before the page was closed. `changed`: what others have changed since it was checked. */
  async resume(since: string, changed: string[]): Promise<void> {
    if (changed.length > 0) return this.stop(this.changedBy(changed))
    this.show({ kind: 'waiting', since: new Date(since) })
    await this.send()
  }

  /** The person takes it back: nothing waits any more. */
  async takeBack(): Promise<void> {
    this.quiet()
    this.options.saver.queuedAt = null
    await this.options.saver.keep()
    this.show({ kind: 'none' })
  }

  /** Tries now; without a connection it waits on. */
  async send(): Promise<void> {
    if (this.busy || this.state.kind !== 'waiting') return
    const { since } = this.state
    this.busy = true
    const seen = this.options.saver.view.news.length
    this.show({ kind: 'sending' })
    const hasArrived = await this.options.saver.flush()
    const outcome = await this.outcomeOf(hasArrived, seen)
    this.busy = false
    if (this.isTakenBack) return
    if (outcome) return
    this.show({ kind: 'waiting', since })
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures++)
    this.timer = setTimeout(() => void this.send(), wait)
  }

  quiet(): void {
    clearTimeout(this.timer)
  }

  private get isTakenBack(): boolean {
    return this.options.saver.queuedAt === null && this.state.kind === 'none'
  }

  /** True where it is decided, one way or the other. */
  private async outcomeOf(hasArrived: boolean, seen: number): Promise<boolean> {
    const { saver } = this.options
    const { state, clashes, refused, news } = saver.view
    if (this.isTakenBack) return true
    if (clashes.length > 0 || news.length > seen) {
      const keys = clashes.length > 0 ? clashes.map(({ key }) => key) : news.slice(seen).map(({ key }) => key)
      return this.stop(this.changedBy(keys)).then(() => true)
    }
    if (refused.length > 0)
      return this.stop(
        this.options.words.text('live.unusable'),
        refused.map(({ title, message }) => `${title} ${message}`),
      ).then(() => true)
    if (state.kind === 'blocked') return this.stop(state.reason).then(() => true)
    if (state.kind === 'ended' && state.why === 'refused')
      return this.stop(state.reason, [], true).then(() => true)
    // Submitted already: by ourselves, where only the answer was lost, or by somebody else, without what is unsent here.
    const isOver = state.kind === 'ended'
    if (isOver && saver.draft.unsaved.length > 0)
      return this.stop(
        this.options.words.text('live.submitted-elsewhere'),
        saver.draft.unsaved.map((key) => this.options.titleOf(key)),
      ).then(() => true)
    return hasArrived || isOver ? this.submit(isOver ? undefined : saver.draft.known.revision) : false
  }

  private async submit(basedOn: number | undefined): Promise<boolean> {
    const { url } = this.options
    const answer = await this.fetch(url, { ...POST, body: JSON.stringify({ basedOn }) }).catch(() => null)
    if (!answer || answer.status >= 500 || answer.status === 429) return false
    const said = (await answer.json().catch(() => null)) as Said | null
    if (answer.ok && said?.reference) {
      this.options.saver.queuedAt = null
      this.options.saver.stop()
      await this.options.submitted()
      this.show({ kind: 'submitted', reference: said.reference })
      return true
    }
    if (!said?.detail) return false // not our server: a wireless network that wants a sign-in
    await this.stop(said.detail, Object.values(said.fields ?? {}))
    return true
  }

  private async stop(reason: string, fields: string[] = [], hasClosed = false): Promise<void> {
    this.quiet()
    this.options.saver.queuedAt = null
    await this.options.saver.keep()
    this.show({ kind: 'stopped', reason, fields, hasClosed })
  }

  private changedBy(keys: string[]): string {
    const titles = keys.map((key) => `“${this.options.titleOf(key)}”`).join(', ')
    return this.options.words.text('live.changed-by-others', { titles })
  }

  private show(state: QueueState): void {
    this.state = state
    this.options.tell(state)
  }
}

type Said = { reference?: string; detail?: string; fields?: Record<string, string> }
