import { countOf, formatDate, formatInstant } from '../core/format'
import type { EntryKind, Heading } from './schema'
import type { FairnessRecord } from './types'

export const ENTRY_WORDS: Record<EntryKind, string> = {
  'decision-open': 'The decision was still open at launch',
  'time-allowed': 'Why the time allowed was enough',
  'read-before-decision': 'What was read before the decision',
  decision: 'The decision',
  'equality-impact': 'Equality impact',
  'victims-and-residents': 'Views of residents and of victims of crime (Police Act 1996, section 96)',
  other: 'Something else',
}

export type RecordRow = { key: string; lines: string[] }
export type RecordSection = {
  heading: string
  name: Heading
  /** What the courts ask. */
  principle: string
  rows: RecordRow[]
  kinds: EntryKind[]
}

const day = (instant: Date | null, otherwise: string) => (instant ? formatInstant(instant) : otherwise)
const none = (lines: string[], otherwise: string) => (lines.length > 0 ? lines : [otherwise])

/** What the record says by itself, in words, under the four headings of R v Brent LBC ex p Gunning (1985). */
export function recordRows(record: FairnessRecord): RecordSection[] {
  return [formative(record), reasons(record), time(record), consideration(record)]
}

function formative({ consultation, approvedByAnother }: FairnessRecord): RecordSection {
  const { canChange, cannotChange, decisionMaker, decisionOn, approvedAt, launchedAt } = consultation
  const approved =
    approvedByAnother === null
      ? ''
      : approvedByAnother
        ? ', by another person than its writer'
        : ', by its writer'
  return {
    ...{ name: 'formative', heading: '1. While the decision was still open' },
    principle: 'People are asked when proposals are at a formative stage.',
    rows: [
      { key: 'What could still be changed', lines: none([canChange].filter(Boolean), 'Not said') },
      { key: 'What could not', lines: none([cannotChange].filter(Boolean), 'Not said') },
      {
        key: 'Who decides, and when',
        lines: [`${decisionMaker || 'Not said'}${decisionOn ? `, on ${formatDate(decisionOn)}` : ''}`],
      },
      { key: 'Approved', lines: [`${day(approvedAt, 'Not in the record')}${approvedAt ? approved : ''}`] },
      { key: 'Launched', lines: [day(launchedAt, 'Not yet')] },
    ],
    kinds: ['decision-open', 'other'],
  }
}

/** "The draft: given 12 October 2009 at 09:00, there at launch; taken away 3 November 2009 at 10:12 by Sam Poe" */
function documentSaid({
  title,
  givenAt,
  wasThereAtLaunch,
  removedAt,
  removedBy,
}: FairnessRecord['documents'][number]): string {
  const given = givenAt
    ? `given ${formatInstant(givenAt)}${wasThereAtLaunch ? ', there at launch' : ''}`
    : 'prepared, and not given to anybody yet'
  const away = removedAt
    ? `; taken away ${formatInstant(removedAt)}${removedBy ? ` by ${removedBy}` : ''}`
    : ''
  return `${title}: ${given}${away}`
}

function reasons({ consultation, documents, questionnaires }: FairnessRecord): RecordSection {
  return {
    ...{ name: 'reasons', heading: '2. With sufficient reasons' },
    principle: 'People are told enough of the reasons to consider them and to answer.',
    rows: [
      { key: 'Why they were asked', lines: none([consultation.why].filter(Boolean), 'Not said') },
      {
        key: 'How earlier views were used',
        lines: none([consultation.earlierViews].filter(Boolean), 'Not said'),
      },
      {
        key: 'Documents given',
        lines: none(
          documents.map((document) => `${documentSaid(document)}. SHA-256 ${document.sha256}`),
          'None',
        ),
      },
      {
        key: 'Questions',
        lines: none(
          questionnaires.map(
            ({ stage, number, frozenAt }) =>
              `${stage}, version ${number}: ${frozenAt ? `put to people ${formatInstant(frozenAt)}` : 'not put to anybody'}`,
          ),
          'None',
        ),
      },
    ],
    kinds: ['equality-impact'],
  }
}

function time({ time, extensions, asked, hasOpenLink, reminders }: FairnessRecord): RecordSection {
  return {
    ...{ name: 'time', heading: '3. With adequate time' },
    principle: 'People are given adequate time to consider and to answer.',
    rows: [
      ...time.map(({ stage, opensOn, closesOn, days, warnings }) => ({
        key: stage,
        lines: [
          days === null || !opensOn || !closesOn
            ? 'The dates are not set'
            : `${formatDate(opensOn)} to ${formatDate(closesOn)}: ${countOf(days, 'day')}`,
          ...warnings,
        ],
      })),
      {
        key: 'Extended',
        lines: none(
          extensions.map(
            ({ from, to, reason }) => `From ${formatDate(from)} to ${formatDate(to)}: ${reason}`,
          ),
          'No',
        ),
      },
      {
        key: 'Who was asked, and answered',
        lines: none(
          [
            ...asked.map(
              ({ name, invited, added, responded }) =>
                `${name}: ${invited} asked at launch${added > 0 ? `, ${added} afterwards` : ''}, ${responded} answered`,
            ),
            ...(hasOpenLink ? ['Anybody, at an open link'] : []),
          ],
          'Nobody yet',
        ),
      },
      {
        key: 'Reminded',
        lines: none(
          reminders.map(
            ({ onDate, sentAt, letters }) =>
              `${formatDate(onDate)}: ${sentAt ? countOf(letters, 'letter') : 'still to come, or never sent'}`,
          ),
          'No reminders',
        ),
      },
    ],
    kinds: ['time-allowed'],
  }
}

function consideration(record: FairnessRecord): RecordSection {
  const { editions, reading, commitments, refusals, tellings, retention } = record
  const letters = tellings.reduce((sum, telling) => sum + telling.letters, 0)
  return {
    ...{ name: 'consideration', heading: '4. Conscientiously considered' },
    principle: 'What comes of it is conscientiously taken into account before the decision.',
    rows: [
      {
        key: 'Answers read',
        lines: [
          reading
            ? `${reading.read} of ${reading.answers} answers in words were read, ${reading.coded} have a theme`
            : 'No report is published yet',
        ],
      },
      {
        key: 'Report',
        lines: none(
          editions.map(
            ({ number, publishedAt, fingerprint, whatChanged }) =>
              `Edition ${number}, ${formatInstant(publishedAt)}${whatChanged ? `: ${whatChanged}` : ''}. SHA-256 ${fingerprint}`,
          ),
          'Not published yet',
        ),
      },
      {
        key: 'What changed because of it',
        lines: none(
          commitments.map(({ number, title, state }) => `Commitment ${number}: ${title} (${state})`),
          'Nothing was promised so far',
        ),
      },
      {
        key: 'What was not accepted, and why',
        lines: none(
          refusals.map(({ what, why }) => `${what} Why: ${why}`),
          'Nothing is noted',
        ),
      },
      { key: 'Told to those who took part', lines: [letters > 0 ? countOf(letters, 'letter') : 'Not yet'] },
      {
        key: 'How long it is kept',
        lines: [
          `${retention.addresses ? `Addresses that people left, at most until ${formatDate(retention.addresses)}` : 'No addresses of members of the public are kept'}; letters for ${retention.lettersKeptDays} days; the answers of groups as long as the record of the consultation`,
        ],
      },
    ],
    kinds: ['read-before-decision', 'decision', 'victims-and-residents'],
  }
}
