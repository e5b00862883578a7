import type { Ctx } from '../../core/ctx'
import { inAnyEntry, type ClosedQuestion } from './closed-questions'
import { countAnswers, type Asked } from './count-answers'
import { tableOfBodies, tableOfPersons, type ShownTable } from './shown-table'
import { ALL, tally } from './tally'
import type { EntryBase } from './types'

/** Of how many responses entries are, and how many responses gave none; null where that is hidden. */
export async function countEntryBase(
  ctx: Ctx,
  asked: Asked,
  questions: ClosedQuestion[],
  table: ShownTable,
): Promise<EntryBase> {
  const question = inAnyEntry(questions, asked.question)
  const counted = await countAnswers(ctx, { ...asked, question, parted: null })
  const tallied = tally(question, counted, null)
  const { columns } =
    asked.strand === 'bodies'
      ? tableOfBodies(tallied, question.kind)
      : tableOfPersons(tallied, { kind: question.kind })
  const [all] = columns
  const entries = table.columns.find(({ code }) => code === ALL)
  // How many people there are bounds how many entries may be hidden.
  const isOpen = entries?.answered !== null && entries?.answered !== undefined
  return {
    entries: entries?.answered ?? null,
    responses: isOpen ? (all?.answered ?? null) : null,
    none: isOpen ? (all?.missing ?? null) : null,
    notAsked: isOpen ? (all?.notAsked ?? null) : null,
  }
}
