import { randomUUID } from 'node:crypto'
import type { Ctx } from '../core/ctx'
import { isBodyChanged, type PlannedBody } from './import-plan'
import { defaultKeepUntil } from './internal'

/** The statements of an import, each for all rows at once. Their caller has authorised and holds the directory. */
export type BodyToWrite = PlannedBody & { id: string }

const rowOf = ({ id, reference, data }: BodyToWrite) => ({
  id,
  reference,
  name: data.name,
  type: data.bodyTypeCode,
  borough: data.boroughCode,
  ward: data.wardCode,
})

export async function insertBodies(ctx: Ctx, bodies: BodyToWrite[]): Promise<void> {
  const rows = JSON.stringify(bodies.filter(({ known }) => known === null).map(rowOf))
  await ctx.db.$executeRaw`
    INSERT INTO body (id, reference, name, body_type_code, borough_code, ward_code, created_at, updated_at)
    SELECT r.id, r.reference, r.name, r.type, r.borough, r.ward, ${ctx.now}, now()
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(id uuid, reference text, name text, type text, borough text, ward text)`
}

export async function updateBodies(ctx: Ctx, bodies: BodyToWrite[]): Promise<void> {
  const rows = JSON.stringify(bodies.filter((body) => body.known !== null && isBodyChanged(body)).map(rowOf))
  await ctx.db.$executeRaw`
    UPDATE body SET name = r.name, body_type_code = r.type, borough_code = r.borough, ward_code = r.ward,
      updated_at = clock_timestamp()
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(id uuid, reference text, name text, type text, borough text, ward text)
    WHERE body.id = r.id AND body.closed_at IS NULL`
}

export async function writeContacts(ctx: Ctx, bodies: BodyToWrite[]): Promise<void> {
  const contacts = bodies.flatMap(contactRows)
  const fresh = JSON.stringify(contacts.filter(({ isNew }) => isNew))
  const known = JSON.stringify(contacts.filter(({ isNew }) => !isNew))
  await ctx.db.$executeRaw`
    INSERT INTO contact (id, body_id, name, email, telephone, function, is_main, keep_until, created_at, updated_at)
    SELECT r.id, r."bodyId", r.name, r.email, r.telephone, r.function, r."isMain",
      ${defaultKeepUntil(ctx.now)}::date, ${ctx.now}, now()
    FROM jsonb_to_recordset(${fresh}::jsonb)
      AS r(id uuid, "bodyId" uuid, name text, email text, telephone text, function text, "isMain" boolean)`
  await ctx.db.$executeRaw`
    UPDATE contact SET name = r.name, email = r.email, telephone = r.telephone, function = r.function, updated_at = now()
    FROM jsonb_to_recordset(${known}::jsonb)
      AS r(id uuid, name text, email text, telephone text, function text)
    WHERE contact.id = r.id`
}

function contactRows({ id: bodyId, known, contacts }: BodyToWrite) {
  const hasMain = known?.contacts.some(({ isMain }) => isMain) ?? false
  const added = contacts.filter(({ id }) => id === null)
  // The first that can be written to gets the invitations, as a person who fills in a list would expect.
  const main = hasMain ? undefined : (added.find(({ email }) => email !== null) ?? added[0])
  return contacts
    .filter(({ isChanged }) => isChanged)
    .map((contact) => ({
      id: contact.id ?? randomUUID(),
      isNew: contact.id === null,
      bodyId,
      name: contact.name,
      email: contact.email,
      telephone: contact.telephone,
      function: contact.function,
      isMain: contact === main,
    }))
}
