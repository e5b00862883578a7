import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { residentsOf } from '../bodies/residents'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findConsultation } from './internal'
import { canReadAnalysis } from './policy'
import { AnswerTableInput } from './schema'
import { closedQuestions, type ClosedQuestion } from './tables/closed-questions'
import { countAnswers, type Asked, type Counted, type Keyed } from './tables/count-answers'
import { countEntries } from './tables/count-entries'
import { countEntryBase } from './tables/count-entry-base'
import { hideAsEntries } from './tables/hide-as-entries'
import { listColumns } from './tables/list-columns'
import { filtersOf, settleAsked } from './tables/settle-asked'
import { hiddenOfOne, tableOfBodies, tableOfPersons, turned, type ShownTable } from './tables/shown-table'
import { ALL, columnsOf, swapped, tally, type Columns } from './tables/tally'
import type { AnswerTableView, ClosedQuestionItem } from './tables/types'
import { versionsOf } from './tables/versions-of'
import { weightedByBorough } from './tables/weighted-by-borough'

type Input = z.output<typeof AnswerTableInput>

/**
 * The answers to one closed question, counted: by choice, and by kind of body, borough, channel, basis of view or another
 * question where that is wanted. Missing and not asked are told apart. Bodies and members of the public are never in one
 * table; of the public small figures are hidden (decision 013).
 * @throws NotFound, also for a question or a column that is not there; NotAllowed
 */
export async function getAnswerTable(
  ctx: Ctx,
  input: z.input<typeof AnswerTableInput>,
): Promise<AnswerTableView> {
  const asked = withWeights(AnswerTableInput.parse(input))
  const consultation = await findConsultation(ctx, asked.consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const { stageIds, versions, hasPersons } = await versionsOf(ctx, consultation.id)
  const questions = closedQuestions(versions)
  const question = questionNamed(questions, asked.question ?? questions[0]?.name)
  const columns = await listColumns(ctx, stageIds)
  const { parted, filters, note, only } = settleAsked(asked, questions, question)
  const about = {
    ...{ consultation, hasPersons },
    ...{ strand: asked.strand, filters: filtersOf(asked), by: asked.by ?? '', note, columns },
    questions: questions.map(itemOf),
  }
  if (!question) return { ...about, question: null, table: null, entries: null, weighted: null }
  const counting: Asked = { stageIds, strand: asked.strand, question, parted, filters }
  const counted = await countAnswers(ctx, counting)
  const table = await tableOf(ctx, counting, questions, counted, partsOf(parted, counted, columns))
  return {
    ...{ ...about, question: itemOf(question) },
    table: only === null ? table : onlyColumn(table, only),
    entries: question.entry ? await countEntryBase(ctx, counting, questions, table) : null,
    weighted: asked.weights ? weightedOf(table, counting, only, columns) : null,
  }
}

const itemOf = ({ name, title, kind, key, entry }: ClosedQuestion): ClosedQuestionItem => ({
  ...{ name, title, kind },
  entriesOf: entry ? key : null,
})

/** Figures of entries, or of responses. */
async function tableOf(
  ctx: Ctx,
  asked: Asked,
  questions: ClosedQuestion[],
  counted: Keyed[],
  parts: Columns | null,
): Promise<ShownTable> {
  const { question, strand } = asked
  if (question.entry) return withoutEmpty(await countEntries(ctx, asked, counted, parts))
  const table = shownTable(asked, counted, parts)
  const byEntry = questions.find(
    ({ key, entry }) => key === question.key && entry?.length === 1 && entry[0] === question.each,
  )
  return strand === 'persons' && byEntry ? hideAsEntries(ctx, asked, byEntry, table) : table
}

/** Weights are of persons alone: who answered for a body speaks for it, however many live there. They need the boroughs. */
function withWeights(asked: Input): Input {
  const { weights, ...others } = asked
  if (weights === undefined || asked.strand === 'bodies') return others
  return { ...asked, by: asked.by || 'borough' }
}

function weightedOf(
  table: ShownTable,
  { question, parted }: Asked,
  only: string | null,
  { borough }: AnswerTableView['columns'],
): AnswerTableView['weighted'] {
  if (question.entry) return 'Weights are of people: entries of one person are not that many people.'
  if (parted?.by !== 'borough' || only !== null)
    return 'Weights go with a comparison by borough, and with no filter.'
  const known = borough.flatMap(({ code }) => {
    const residents = residentsOf(code)
    return residents === null ? [] : [[code, residents] as const]
  })
  return weightedByBorough(table, new Map(known))
}

function questionNamed(questions: ClosedQuestion[], name: string | undefined): ClosedQuestion | null {
  if (name === undefined) return null
  const found = questions.find((question) => question.name === name)
  if (!found) throw new NotFound('There is no such question in this consultation.')
  return found
}

function partsOf(
  parted: Asked['parted'],
  counted: Counted[],
  lists: AnswerTableView['columns'],
): Columns | null {
  if (!parted) return null
  if (parted.by === 'question') return columnsOf(parted.of, counted)
  const there = new Set(counted.map(({ part }) => (part === null ? NONE : String(part))))
  const named = lists[parted.by].filter(({ code }) => there.has(code))
  const choices = there.has(NONE) ? [...named, { code: NONE, label: 'Not said' }] : named
  return { choices, codeOf: ({ part }) => (part === null ? NONE : String(part)) }
}
const NONE = ' none'

function shownTable(
  { strand, question, parted }: Asked,
  counted: Counted[],
  parts: Columns | null,
): ShownTable {
  const tallied = tally(question, counted, parts)
  const { kind } = question
  if (strand === 'bodies') return withoutEmpty(tableOfBodies(tallied, kind))
  if (parted?.by !== 'question') return tableOfPersons(tallied, { kind })
  const isTurned = kind !== 'several' && parted.of.name < question.name
  if (!isTurned) return withoutEmpty(tableOfPersons(tallied, { kind, lastColumns: 2 }))
  // From either side the same figures must be hidden: both are worked out from the one that comes first by name.
  const turnedCounts = counted.map(swapped)
  const other = tally(parted.of, turnedCounts, columnsOf(question, turnedCounts))
  const totals = hiddenOfOne(tally(question, counted, null).columns, 0)[0]!
  const mask = turned(hiddenOfOne(other.columns, 2), totals)
  return withoutEmpty(tableOfPersons(tallied, { kind, lastColumns: 2, mask }))
}

/** Nobody missing, nobody not asked: no columns for them. */
function withoutEmpty(table: ShownTable): ShownTable {
  return { ...table, columns: table.columns.filter(({ code, size }) => code === ALL || size !== 0) }
}

/** Behind a filter of persons: the one column, and the one of all gone. */
function onlyColumn(table: ShownTable, code: string): ShownTable {
  const columns = table.columns.filter((column) => column.code === code)
  return { ...table, columns: columns.map((column) => ({ ...column, code: ALL })) }
}
