import { BASIS_KINDS, OTHERS } from '../../responses/basis'
import type { AnswerColumn } from '../answer-columns'

const codesIn = (words: Record<string, string>) =>
  Object.entries(words)
    .map(([code, words]) => `${code} = ${words}`)
    .join('\n')

/** The columns before the answers: name, what it is, and what its codes mean where it has any. */
export const LEADING = [
  ['reference', 'Reference of the response, as the body was given it', ''],
  ['body_type', 'Kind of body (code); public: a member of the public, whose body is empty', ''],
  ['body', 'Name of the body', ''],
  ['borough', 'Borough of the body when it was invited; empty where the record gives none', ''],
  ['ward', 'Ward of the body, where it has one; never of a member of the public', ''],
  ['channel', 'How the response came in', ''],
  ['version', 'Version of the questionnaire that was answered', ''],
  ['revision', 'How often it was submitted: 1, and one more for every correction', ''],
  ['first_submitted', 'First submission, Europe/London', ''],
  ['last_submitted', 'Last submission, Europe/London', ''],
  [
    'publication',
    'What a member of the public agreed to: full, anonymous or none (never to be quoted); empty for bodies',
    '',
  ],
  [
    'basis',
    'Who stands behind it: meeting, survey, correspondence, chair, officers or other; empty where it was not said',
    codesIn(BASIS_KINDS),
  ],
  ['basis_people', 'People at the meeting, who answered the survey, or who took part by correspondence', ''],
  ['basis_date', 'Date of the meeting', ''],
  [
    'took_part',
    'Who else took part: icv, iag, snp-chairs, youth... and others in words, parted by "; "',
    codesIn(OTHERS),
  ],
  ['dissent', 'Where people did not agree, in their words', ''],
  ['signed_off_by', 'The chair who signed it off', ''],
] as const

/** Every column of the file of responses: name, meaning, type, codes, versions of the questionnaire that asked it. */
export function describeColumns(columns: AnswerColumn[]): string[][] {
  return [
    ...LEADING.map(([name, meaning, codes]) => [name, meaning, 'record', codes, '']),
    ...columns.map(({ name, title, type, choices, versions }) => [
      ...[name, title, type, choices.map(({ code, label }) => `${code} = ${label}`).join('\n')],
      versions.join(', '),
    ]),
  ]
}
