import type { Ctx } from '../../core/ctx'
import type { ClosedQuestion } from './closed-questions'
import { countAnswers, type Asked } from './count-answers'
import { countEntries } from './count-entries'
import { HIDDEN, type ShownTable } from './shown-table'

/**
 * Of persons: a choice whose entries are hidden is hidden by persons too, in every column, because no choice has fewer
 * entries than persons; and where the entries without an answer are hidden nothing is shown.
 * @param table by responses, of a question of which `byEntry` counts the entries
 */
export async function hideAsEntries(
  ctx: Ctx,
  asked: Asked,
  byEntry: ClosedQuestion,
  table: ShownTable,
): Promise<ShownTable> {
  const about: Asked = { ...asked, question: byEntry, parted: null, filters: {} }
  const entries = await countEntries(ctx, about, await countAnswers(ctx, about), null)
  const [all] = entries.columns
  const isTight = all === undefined || all.missing === null || all.notAsked === null
  const isHidden = (code: string) => {
    const at = entries.rows.findIndex((row) => row.code === code)
    return isTight || all.cells[at]?.count === null || at < 0
  }
  const isAny = table.rows.some(({ code }) => isHidden(code))
  return {
    ...table,
    isHidden: table.isHidden || isAny,
    columns: table.columns.map((column) => ({
      ...column,
      ...(isTight ? { answered: null, responses: null, missing: null } : {}),
      cells: column.cells.map((cell, i) => (isHidden(table.rows[i]!.code) ? HIDDEN : cell)),
    })),
  }
}
