import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { BASIS_KINDS, OTHERS } from '../responses/basis'
import { answerColumns, type AnswerColumn } from './answer-columns'
import { questionnaireVersions } from './internal'
import { canExportResponses } from './policy'
import { ExportInput } from './schema'

/** What the columns before the answers mean. */
const LEADING = [
  ['reference', 'Reference of the response, as the body was given it'],
  ['body_type', 'Kind of body (code); public: a member of the public, whose body is empty'],
  ['body', 'Name of the body'],
  ['borough', 'Borough of the body when it was invited; empty where the record gives none'],
  ['ward', 'Ward of the body, where it has one'],
  ['channel', 'How the response came in'],
  ['version', 'Version of the questionnaire that was answered'],
  ['revision', 'How often it was submitted: 1, and one more for every correction'],
  ['first_submitted', 'First submission, Europe/London'],
  ['last_submitted', 'Last submission, Europe/London'],
  [
    'publication',
    'What a member of the public agreed to: full, anonymous or none (never to be quoted); empty for bodies',
  ],
  [
    'basis',
    'Who stands behind it: meeting, survey, correspondence, chair, officers or other; empty where it was not said',
  ],
  ['basis_people', 'People at the meeting, who answered the survey, or who took part by correspondence'],
  ['basis_date', 'Date of the meeting'],
  ['took_part', 'Who else took part: icv, iag, snp-chairs, youth... and others in words, parted by "; "'],
  ['dissent', 'Where people did not agree, in their words'],
  ['signed_off_by', 'The chair who signed it off'],
] as const

/** What their codes mean, where they have any. */
const CODES: Record<string, string> = { basis: codesOf(BASIS_KINDS), took_part: codesOf(OTHERS) }

/** One row a column of the responses' CSV: what was asked, of what type, and what the codes mean. */
export async function exportCodebook(
  ctx: Ctx,
  input: z.input<typeof ExportInput>,
): Promise<{ fileName: string; text: string }> {
  const { consultationId } = ExportInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canExportResponses(ctx.actor))
  const columns = answerColumns(await questionnaireVersions(ctx, consultation.stage.id))
  const rows = [
    ['column', 'meaning', 'type', 'codes', 'versions'],
    ...LEADING.map(([name, meaning]) => [name, meaning, 'record', CODES[name] ?? '', '']),
    ...columns.map(describe),
  ]
  return {
    fileName: `${consultation.slug}-codebook.csv`,
    text: CSV_BOM + rows.map((row) => csvRow(row)).join(''),
  }
}

function codesOf(words: Record<string, string>): string {
  return Object.entries(words)
    .map(([code, words]) => `${code} = ${words}`)
    .join('\n')
}

function describe({ name, title, type, choices, versions }: AnswerColumn): string[] {
  const codes = choices.map(({ code, label }) => `${code} = ${label}`).join('\n')
  return [name, title, type, codes, versions.join(', ')]
}
