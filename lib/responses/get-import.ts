import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { importTargets } from './import-columns'
import { readImportFile } from './import-file'
import { checkedOutcome } from './import-outcome'
import { rowChecker } from './import-rows'
import type { AnswerTarget, ImportMapping, ImportOutcome } from './import-types'
import { takenNow } from './keying-time'
import { canImportResponses } from './policy'
import { readImportWorld } from './read-import-world'
import { ImportIdInput } from './schema'

export type ImportView = {
  consultation: { id: string; title: string }
  importId: string
  fileName: string
  status: 'mapping' | 'waiting' | 'done'
  jobRunId: string | null
  mapping: ImportMapping
  /** Empty once it was imported: the file is gone then. */
  headings: string[]
  firstRows: string[][]
  targets: AnswerTarget[]
  outcome: ImportOutcome
  hasOpenLink: boolean
}

/** As many rows as a page waits for; the import itself checks every one. */
const MOST_CHECKED = 3_000
const FIRST_ROWS = 3

/**
 * A file on its way in: what its columns are, and what importing it would do. Writes nothing.
 * @throws NotFound, NotAllowed
 */
export async function getImport(ctx: Ctx, input: z.input<typeof ImportIdInput>): Promise<ImportView> {
  const { consultationId, importId } = ImportIdInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  const { stage } = consultation
  const row = await ctx.db.responseImport.findFirst({ where: { id: importId, stageId: stage.id } })
  if (!row)
    throw new NotFound('We could not find that file. Files that were not imported are kept for 30 days.')
  // What became of a file can be looked up when answers are no longer taken.
  const taken = row.status === 'done' ? 'open' : takenNow(consultation, ctx.now)
  authorise(canImportResponses(ctx.actor, { taken }))
  const mapping = row.mapping as ImportMapping
  const base = {
    ...{ consultation: { id: consultation.id, title: consultation.title }, importId, mapping },
    ...{ fileName: row.fileName, jobRunId: row.jobRunId, hasOpenLink: stage.hasOpenLink },
    status: row.status as ImportView['status'],
  }
  if (row.content === null || row.status !== 'mapping') {
    const outcome = (row.outcome as ImportOutcome | null) ?? NOTHING
    return { ...base, headings: [], firstRows: [], targets: [], outcome }
  }
  const file = readImportFile(row.content)
  const world = await readImportWorld(ctx, stage.id)
  return {
    ...base,
    headings: file.headings,
    firstRows: file.rows.slice(0, FIRST_ROWS).map(({ cells }) => cells),
    targets: importTargets(world.definition).map(({ name, title }) => ({ name, title })),
    outcome: checkedOutcome(file.rows.length, rowChecker(file, mapping, world), MOST_CHECKED),
  }
}

const NOTHING: ImportOutcome = { rows: 0, checked: 0, fresh: 0, already: 0, bad: 0, problems: [] }
