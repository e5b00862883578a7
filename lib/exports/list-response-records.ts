import pg from 'pg'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { Prisma } from '../core/db'
import { answerColumns } from './answer-columns'
import { questionnaireVersions } from './internal'
import { canAskForExport } from './policy'
import { responseRecord } from './response-record'
import { ListResponseRecordsInput } from './schema'

/** A response as the file of JSON Lines has it (lib/exports/response-record). */
export type ResponseRecord = {
  reference: string
  bodyType: string
  body: string | null
  [key: string]: unknown
}

/**
 * Responses a page at a time, in the order they came: what arrives meanwhile comes behind, so nothing is told twice or passed
 * over. Who took them is recorded, once a page.
 * @returns `after`: what the next page is asked with; null on the last
 * @throws NotFound, NotAllowed; InvalidInput where `after` is of no page
 */
export async function listResponseRecords(
  ctx: Ctx,
  input: z.input<typeof ListResponseRecordsInput>,
): Promise<{ responses: ResponseRecord[]; after: string | null }> {
  const { consultationId, limit, after, ...wanted } = ListResponseRecordsInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId, stage: wanted.stage })
  authorise(canAskForExport(ctx.actor, wanted))
  const stageId = consultation.stage.id
  const columns = answerColumns(await questionnaireVersions(ctx, stageId))
  const { record, from } = responseRecord(stageId, columns, wanted)
  const behind = after === undefined ? '' : `WHERE (r.submitted_at, r.id) > ${placeOf(after)}`
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db.$queryRaw<{ record: ResponseRecord; at: string; id: string }[]>(
      Prisma.raw(
        `SELECT ${record} AS record, to_char(r.submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, r.id::text AS id
         ${from} ${behind} ORDER BY r.submitted_at, r.id LIMIT ${limit + 1}`,
      ),
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const detail = { format: 'api', rows: page.length, ...wanted }
    await audit(ctx, 'responses.export', { type: 'consultation', id: consultationId }, detail)
    const next = rows.length > limit && last ? `${last.at}_${last.id}` : null
    return { responses: page.map(({ record }) => record), after: next }
  })
}

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function placeOf(after: string): string {
  const [, at, id] = PLACE.exec(after) ?? []
  if (!at || !id) throw new InvalidInput('', { after: 'Give what the page before said, or leave it out.' })
  return `(${pg.escapeLiteral(`${at}Z`)}::timestamptz, ${pg.escapeLiteral(id)}::uuid)`
}
