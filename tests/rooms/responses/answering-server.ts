import type { SurveyAnswers } from '@/components/ui/survey/survey-types'
import type { Clash, Marks, SavedAnswers } from '@/lib/responses/types'
import type { Change } from '@/components/responses/draft-state'
import type { Entry, Shelf } from '@/components/responses/device-copy'

type Body = { changes: Change[]; pageNumber: number; since: number }

/**
 * What a browser meets: the door of the draft by its rules (save-answers.test.ts holds the real one to them), and the
 * line to it. dead: nothing arrives; deaf: it arrives and the answer is lost; portal: a hall's wireless network answers.
 */
export class AnsweringServer {
  line: 'good' | 'dead' | 'deaf' | 'portal' | 'broken' = 'good'
  /** What is answered instead of saving. */
  refusal: { status: number; detail: string } | null = null
  draft: { revision: number; answers: SurveyAnswers; marks: Marks } | null
  submitted: { reference: string; answers: SurveyAnswers; times: number } | null = null
  readonly requests: { method: string; body: Body; keepalive: boolean }[] = []

  constructor(answers: SurveyAnswers = {}) {
    this.draft = { revision: 1, answers, marks: {} }
  }

  readonly fetch: typeof fetch = async (url, init = {}) => {
    if (this.line === 'dead') throw new TypeError('Failed to fetch')
    if (this.line === 'portal') return new Response('<p>Sign in to the library’s Wi-Fi</p>')
    if (this.line === 'broken') return new Response('Bad gateway', { status: 502 })
    const body = JSON.parse(String(init.body ?? '{}')) as Body
    const answer = this.answer(String(url), init.method ?? 'GET', body)
    this.requests.push({ method: init.method ?? 'GET', body, keepalive: init.keepalive ?? false })
    if (this.line === 'deaf') throw new TypeError('Failed to fetch')
    return answer
  }

  /** Somebody else saves, on what is there. */
  elsewhere(key: string, value: unknown, name = 'Asha'): void {
    const basedOn = this.draft!.marks[key]?.revision ?? 0
    this.save({ changes: [{ key, value, basedOn }], pageNumber: 0, since: 0 }, name)
  }

  submit(): { reference: string } {
    this.submitted ??= { reference: 'ABC-123', answers: this.draft!.answers, times: 0 }
    this.submitted.times++
    this.draft = null
    return { reference: this.submitted.reference }
  }

  private answer(url: string, method: string, body: Body): Response {
    if (this.refusal) return problem(this.refusal.status, this.refusal.detail)
    if (method === 'GET') return Response.json({ draft: this.draft })
    if (url.endsWith('/submit')) {
      const { basedOn } = body as unknown as { basedOn?: number }
      const isStale = this.draft !== null && basedOn !== undefined && basedOn !== this.draft.revision
      if (isStale || (!this.draft && !this.submitted)) return problem(409, 'Check them again.')
      return Response.json(this.submit())
    }
    if (!this.draft) return problem(409, 'These answers have been submitted in the meantime.')
    return Response.json(this.save(body, 'Me'))
  }

  private save({ changes, since }: Body, name: string): SavedAnswers {
    const before = this.draft!
    const at = '2026-06-10T11:00:00.000Z'
    const clashes: Clash[] = []
    const marks: Marks = {}
    const answers = { ...before.answers }
    const fresh: Marks = {}
    const refused: SavedAnswers['refused'] = []
    for (const { key, value, basedOn } of changes) {
      const mark = before.marks[key]
      const isSame = JSON.stringify(answers[key] ?? null) === JSON.stringify(value ?? null)
      if (String(value).length > 100)
        refused.push({ question: key, title: key, path: key, key, code: 'too-long', message: 'Too long.' })
      else if (isSame) marks[key] = mark!
      else if ((mark?.revision ?? 0) !== basedOn)
        clashes.push({
          ...{ key, title: key, mine: value, theirs: answers[key] ?? null },
          mark: mark ?? { revision: 0, at, linkId: '', name: '' },
        })
      else {
        answers[key] = value ?? undefined
        fresh[key] = marks[key] = { revision: before.revision + 1, at, linkId: name, name }
      }
    }
    const isNew = Object.keys(fresh).length > 0
    const sent = new Set(changes.map(({ key }) => key))
    const news = Object.entries(before.marks)
      .filter(([key, mark]) => mark.revision > since && !sent.has(key))
      .map(([key, mark]) => ({ key, value: before.answers[key] ?? null, mark }))
    const revision = before.revision + (isNew ? 1 : 0)
    this.draft = {
      ...{ revision, marks: { ...before.marks, ...fresh } },
      answers: JSON.parse(JSON.stringify(answers)) as SurveyAnswers,
    }
    return { revision, savedAt: new Date(at), marks, refused, clashes, news }
  }
}

const problem = (status: number, detail: string) => Response.json({ status, detail }, { status })

/** A browser's disk. */
export class MemoryShelf implements Shelf {
  readonly entries = new Map<string, Entry>()
  isFull = false
  get = async (name: string) => this.entries.get(name)
  delete = async (name: string) => void this.entries.delete(name)
  put = async (name: string, entry: Entry) => {
    if (this.isFull) throw new DOMException('QuotaExceededError')
    this.entries.set(name, entry)
  }
}
