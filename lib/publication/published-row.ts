import { fingerprint } from '../core/fingerprint'
import { londonDate } from '../core/london-time'
import { PUBLIC } from '../invitations/respondent'
import { proposeRedactions } from '../methods/redaction/propose-redactions'
import { basisName, basisOf, basisText } from '../responses/basis-text'
import type { Answers, Definition } from '../responses/types'
import { publishedAnswers, type Decided } from './published-answers'
import type { HeldWhy } from './types'

/** What publishing reads of a response. */
export type Source = {
  responseId: string
  revisionNumber: number
  stageSequence: number
  bodyId: string | null
  bodyName: string | null
  bodyTypeCode: string | null
  /** Of a person already left out where too few answered from it. */
  boroughCode: string | null
  publication: string | null
  basis: unknown
  basisKind: string | null
  submittedAt: Date
  answers: Answers
  definition: Definition
  decided: Decided[]
}

/** What is written of it. */
export type PublishedRow = ReturnType<typeof rowOf>

export type Outcome = { row: PublishedRow | null; held: { question: string; why: HeldWhy }[] }

/**
 * A response as it is published: null where a person's words were not all looked at, or nothing is left of it. What
 * waits is named either way.
 */
export function publishedRow(source: Source): Outcome {
  const isPerson = source.bodyTypeCode === null
  const { definition, decided } = source
  const { answers, held } = publishedAnswers({ definition, decided, isPerson, answers: source.answers })
  const isWaiting = isPerson && held.length > 0
  return { row: isWaiting || answers.length === 0 ? null : rowOf(source, answers), held }
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

function rowOf(source: Source, answers: ReturnType<typeof publishedAnswers>['answers']) {
  const { responseId, revisionNumber, stageSequence, bodyId, boroughCode, bodyTypeCode } = source
  const about = {
    name: source.bodyName ?? '',
    bodyTypeCode: bodyTypeCode ?? PUBLIC.code,
    boroughCode,
    basis: bodyTypeCode === null ? '' : publicBasis(source),
    // When a person answered could be laid beside what others know of them.
    came: bodyTypeCode === null ? '' : MONTH.format(new Date(`${londonDate(source.submittedAt)}T00:00:00Z`)),
  }
  return {
    ...{ responseId, revisionNumber, stageSequence, bodyId, answers, ...about },
    fingerprint: fingerprint(answers),
    words: [about.name, ...answers.map(({ text }) => text)].filter(Boolean).join('\n\n'),
  }
}

/** In one sentence; only its kind, where the sentence may say who somebody is. */
function publicBasis({ basis: kept, basisKind }: Source): string {
  const basis = basisOf(kept)
  if (!basis) return ''
  const text = basisText(basis)
  return proposeRedactions(text).length > 0 ? basisName(basisKind ?? basis.kind) : text
}
