import type { Ctx } from '../core/ctx'
import { InvalidInput, NotFound } from '../core/errors'
import { addDays, londonDate, type CalendarDate } from '../core/london-time'
import { visibleBodies } from './scope'

/**
 * Holds imports and single edits apart: edits run beside one another, an import waits for them and they for it.
 * Nobody else (an answer that names its body) waits.
 */
export async function holdBodies(ctx: Ctx, how: 'edit' | 'import'): Promise<void> {
  if (how === 'edit')
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('soundings.bodies'))`
  else await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('soundings.bodies'))`
}

/** A body the actor sees, locked until the transaction ends, with its contacts. */
export async function lockBody(ctx: Ctx, id: string) {
  await holdBodies(ctx, 'edit')
  await ctx.db.$executeRaw`SELECT 1 FROM body WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const body = await ctx.db.body.findFirst({
    where: { AND: [{ id }, visibleBodies(ctx.actor)] },
    include: { contacts: { orderBy: { createdAt: 'asc' } } },
  })
  if (!body) throw new NotFound('We could not find that body.')
  return body
}

/** The body of a contact, locked, and the contact. */
export async function lockContact(ctx: Ctx, contactId: string) {
  const found = await ctx.db.contact.findUnique({ where: { id: contactId }, select: { bodyId: true } })
  const body = found && (await lockBody(ctx, found.bodyId))
  const contact = body?.contacts.find(({ id }) => id === contactId)
  if (!body || !contact) throw new NotFound('We could not find that contact.')
  return { body, contact }
}

type Place = { bodyTypeCode: string; boroughCode: string | null; wardCode: string | null }

/**
 * The place of a body, checked: type, borough and ward exist, and a ward brings its borough.
 * @throws InvalidInput naming the field
 */
export async function checkedPlace(ctx: Ctx, { bodyTypeCode, boroughCode, wardCode }: Place): Promise<Place> {
  const type = await ctx.db.bodyType.findUnique({ where: { code: bodyTypeCode } })
  if (!type) throw new InvalidInput('', { bodyTypeCode: 'Choose what type of body it is' })
  const ward = wardCode ? await ctx.db.ward.findUnique({ where: { code: wardCode } }) : null
  if (wardCode && !ward) throw new InvalidInput('', { wardCode: 'Choose a ward from the list' })
  if (ward && boroughCode && ward.boroughCode !== boroughCode)
    throw new InvalidInput('', { wardCode: `${ward.name} is not a ward of that borough` })
  const code = boroughCode ?? ward?.boroughCode ?? null
  if (code && !(await ctx.db.borough.findUnique({ where: { code } })))
    throw new InvalidInput('', { boroughCode: 'Choose a borough from the list' })
  return { bodyTypeCode, boroughCode: code, wardCode }
}

/** @throws InvalidInput where another body has the reference, however it is written */
export async function checkReferenceIsFree(ctx: Ctx, reference: string, ownId?: string): Promise<void> {
  const taken = await ctx.db.body.findFirst({
    where: { reference: { equals: reference, mode: 'insensitive' }, id: { not: ownId } },
    select: { name: true },
  })
  if (taken) throw new InvalidInput('', { reference: `${taken.name} has that reference already` })
}

const KEEP_YEARS = 3

/** How long a contact's data is kept unless somebody says otherwise. */
export function defaultKeepUntil(now: Date): CalendarDate {
  const today = londonDate(now)
  const [year, rest] = [Number(today.slice(0, 4)) + KEEP_YEARS, today.slice(4)]
  return rest === '-02-29' ? addDays(`${year}-02-28`, 1) : `${year}${rest}`
}

/** @throws InvalidInput where the date has passed */
export function checkedKeepUntil(ctx: Ctx, keepUntil: CalendarDate | null): CalendarDate {
  const until = keepUntil ?? defaultKeepUntil(ctx.now)
  if (until <= londonDate(ctx.now))
    throw new InvalidInput('', { keepUntil: 'Enter a date in the future: after it the contact is removed' })
  return until
}
