import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { audit, auditRow, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { isBodyChanged, type PlannedBody } from './import-plan'
import { holdBodies } from './internal'
import { canChangeBodies } from './policy'
import { readImportPlan } from './read-import-plan'
import { ImportInput } from './schema'
import type { ImportOutcome } from './types'
import { insertBodies, updateBodies, writeContacts, type BodyToWrite } from './write-import'

const AUDIT_ROWS_AT_ONCE = 2_000

/**
 * Imports the good rows of a file: new references become bodies, known ones are updated, each row may bring a contact.
 * All in one transaction and a handful of statements; the same file a second time changes nothing.
 * @throws NotAllowed, InvalidInput where the file as a whole cannot be read
 */
export async function importBodies(ctx: Ctx, input: z.input<typeof ImportInput>): Promise<ImportOutcome> {
  const { csv } = ImportInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    authorise(canChangeBodies(ctx.actor))
    await holdBodies(ctx, 'import')
    const { bodies, outcome } = await readImportPlan(ctx, csv)
    const touched = bodies
      .filter((body) => isBodyChanged(body) || body.contacts.some(({ isChanged }) => isChanged))
      .map((body): BodyToWrite => ({ ...body, id: body.known?.id ?? randomUUID() }))
    await insertBodies(ctx, touched)
    await updateBodies(ctx, touched)
    await writeContacts(ctx, touched)
    await auditImport(ctx, touched)
    const { problems, unusedColumns: _unused, ...counts } = outcome
    const detail = { ...counts, badRows: new Set(problems.map(({ line }) => line)).size }
    await audit(ctx, 'body.import', { type: 'directory', id: 'bodies' }, detail)
    return outcome
  })
}

/** A row for every body that the import touched, so that the body's own history tells of it. */
async function auditImport(ctx: Ctx, bodies: BodyToWrite[]): Promise<void> {
  const rows = bodies.map((body) =>
    auditRow(ctx, body.known ? 'body.update' : 'body.create', { type: 'body', id: body.id }, detailOf(body)),
  )
  for (let i = 0; i < rows.length; i += AUDIT_ROWS_AT_ONCE)
    await ctx.db.auditEvent.createMany({ data: rows.slice(i, i + AUDIT_ROWS_AT_ONCE) })
}

function detailOf({ known, data, contacts, reference }: PlannedBody) {
  return {
    by: 'import',
    ...(known ? changes(known, data) : { reference, ...data }),
    contactsAdded: contacts.filter(({ id }) => id === null).length,
    contactsUpdated: contacts.filter(({ id, isChanged }) => id !== null && isChanged).length,
  }
}
