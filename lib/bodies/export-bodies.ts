import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { bodyFilter } from './body-filter'
import { canExportBodies } from './policy'
import { BodyFilterInput, IMPORT_COLUMNS } from './schema'
import { visibleBodies } from './scope'

const ROWS_AT_ONCE = 500

/**
 * The directory as CSV, in the import's own columns: one row a contact, or one for a body without any. What comes out
 * can be mended in a spreadsheet and imported again. Streamed: chunks of some hundred rows.
 * The audit says who took the contacts away with them.
 * @throws NotAllowed, before the first chunk
 */
export async function exportBodies(
  ctx: Ctx,
  input: z.input<typeof BodyFilterInput> = {},
): Promise<AsyncGenerator<string>> {
  const filter = BodyFilterInput.parse(input)
  authorise(canExportBodies(ctx.actor))
  await audit(ctx, 'body.export', { type: 'directory', id: 'bodies' }, { filter })
  return chunksOf(ctx, filter)
}

async function* chunksOf(ctx: Ctx, filter: z.output<typeof BodyFilterInput>): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(IMPORT_COLUMNS)
  let after: string | undefined
  for (;;) {
    const bodies = await readBodies(ctx, filter, after)
    if (bodies.length === 0) return
    yield bodies.map(rowsOf).join('')
    after = bodies[bodies.length - 1]!.reference
  }
}

type Filter = z.output<typeof BodyFilterInput>
type Exported = Awaited<ReturnType<typeof readBodies>>[number]

function readBodies(ctx: Ctx, filter: Filter, after: string | undefined) {
  return ctx.db.body.findMany({
    where: { AND: [visibleBodies(ctx.actor), bodyFilter(filter), after ? { reference: { gt: after } } : {}] },
    orderBy: { reference: 'asc' },
    take: ROWS_AT_ONCE,
    include: {
      borough: { select: { name: true } },
      ward: { select: { name: true } },
      // The main contact first, as the import takes the first for the main one.
      contacts: { orderBy: [{ isMain: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }] },
    },
  })
}

function rowsOf({ contacts, ...body }: Exported): string {
  const place = [body.reference, body.name, body.bodyTypeCode, body.borough?.name, body.ward?.name]
  if (contacts.length === 0) return csvRow([...place, '', '', '', ''])
  return contacts
    .map(({ name, email, telephone, function: does }) => csvRow([...place, name, email, telephone, does]))
    .join('')
}
