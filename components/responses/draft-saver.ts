import type { SurveyAnswers } from '@/components/ui/survey/survey-types'

export type Draft = { answers: SurveyAnswers; pageNumber: number; revision: number }
type Refused = { path: string; title: string; message: string }

export type SaveState =
  | { kind: 'saved'; at: Date }
  | { kind: 'saving' }
  /** Could not be sent; it is tried again until it can. */
  | { kind: 'failing' }
  /** Somebody else changed the draft: nothing is sent until the person has chosen. */
  | { kind: 'clash'; theirs: Draft }
  /** Nothing more can be saved: submitted elsewhere, closed, or the link was taken back. */
  | { kind: 'ended'; reason: string }

export type SaverView = { state: SaveState; refused: Refused[] }

const WAIT_AFTER_A_CHANGE = 800
const LONGEST_WAIT = 60_000
/** What a browser lets a page still send while it is being left. */
const LAST_WORDS = 60_000

/** Saves a draft as it is written: one request at a time, the newest words, until they have arrived. */
export class DraftSaver {
  private pending: Omit<Draft, 'revision'> | null = null
  private sent = ''
  private busy: Promise<boolean> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  view: SaverView

  constructor(
    private readonly url: string,
    private revision: number,
    savedAt: Date,
    private readonly tell: (view: SaverView) => void,
  ) {
    this.view = { state: { kind: 'saved', at: savedAt }, refused: [] }
  }

  /** Whether there are words that the server has not. */
  get isUnsaved(): boolean {
    return this.pending !== null || this.busy !== null
  }

  change(answers: SurveyAnswers, pageNumber: number, wait = WAIT_AFTER_A_CHANGE): void {
    this.pending = { answers: { ...answers }, pageNumber }
    if (this.isStopped) return
    if (this.view.state.kind === 'saved') this.show({ kind: 'saving' })
    if (this.failures === 0) this.flushIn(wait)
  }

  /** Sends what there is; true once the server has all of it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.busy) await this.busy
    if (this.isStopped) return false
    if (!this.pending) return true
    this.busy = this.send(this.pending)
    const arrived = await this.busy
    this.busy = null
    return arrived ? (this.pending ? this.flush() : true) : false
  }

  /** The page is being left: a last request that outlives it. Nobody is there to read its answer. */
  leave(): void {
    if (!this.pending || this.isStopped || this.busy) return
    const body = JSON.stringify({ ...this.pending, basedOn: this.revision })
    if (body.length > LAST_WORDS) return
    this.sent = canonical(this.pending.answers)
    void fetch(this.url, { method: 'PUT', body, headers: JSON_TYPE, keepalive: true }).catch(() => {})
  }

  /** After a clash: what is on this screen goes over what the other device saved. */
  keepMine(theirs: Draft, mine: SurveyAnswers, pageNumber: number): void {
    this.revision = theirs.revision
    this.show({ kind: 'saving' })
    this.change(mine, pageNumber, 0)
  }

  /** After a clash: what the other device saved is taken. */
  takeTheirs(theirs: Draft): void {
    this.revision = theirs.revision
    this.pending = null
    this.show({ kind: 'saved', at: new Date() })
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private get isStopped(): boolean {
    return this.view.state.kind === 'clash' || this.view.state.kind === 'ended'
  }

  private flushIn(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private show(state: SaveState, refused = this.view.refused): void {
    this.view = { state, refused }
    this.tell(this.view)
  }

  private async send(what: Omit<Draft, 'revision'>): Promise<boolean> {
    if (this.view.state.kind === 'saved') this.show({ kind: 'saving' })
    this.sent = canonical(what.answers)
    const body = JSON.stringify({ ...what, basedOn: this.revision })
    const answer = await fetch(this.url, { method: 'PUT', body, headers: JSON_TYPE }).catch(() => null)
    if (answer?.ok) return this.arrived(what, (await answer.json()) as Arrived)
    if (answer?.status === 409) return this.clashed(what)
    if (answer && answer.status < 500 && answer.status !== 429) {
      const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string }
      this.show({ kind: 'ended', reason: detail ?? 'These answers can no longer be saved.' })
      return false
    }
    this.failed()
    return false
  }

  private arrived(what: Omit<Draft, 'revision'>, { revision, savedAt, refused }: Arrived): boolean {
    this.revision = revision
    this.failures = 0
    if (this.pending === what) this.pending = null
    this.show({ kind: 'saved', at: new Date(savedAt) }, refused)
    return true
  }

  private failed(): void {
    this.failures++
    this.show({ kind: 'failing' })
    this.flushIn(Math.min(LONGEST_WAIT, 1000 * 2 ** this.failures))
  }

  /** A clash with ourselves is none: a request whose answer was lost had arrived. */
  private async clashed(what: Omit<Draft, 'revision'>): Promise<boolean> {
    const answer = await fetch(this.url, { cache: 'no-store' }).catch(() => null)
    if (!answer?.ok) {
      this.failed()
      return false
    }
    const { draft } = (await answer.json()) as { draft: (Draft & { updatedAt: string }) | null }
    if (!draft) {
      this.show({ kind: 'ended', reason: 'These answers have been submitted by somebody with the link.' })
      return false
    }
    if (canonical(draft.answers) === this.sent)
      return this.arrived(what, { revision: draft.revision, savedAt: draft.updatedAt, refused: [] })
    this.show({ kind: 'clash', theirs: draft })
    return false
  }
}

type Arrived = { revision: number; savedAt: string; refused: Refused[] }

const JSON_TYPE = { 'content-type': 'application/json' }

/** The same text for the same answers: the database keeps keys in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** The keys under which two sets of answers differ. */
export function differingKeys(a: SurveyAnswers, b: SurveyAnswers): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].filter((key) => canonical(a[key]) !== canonical(b[key]))
}
