import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { calendarDate } from '../core/london-time'
import { allowedBodyActions, canReadContactDetails } from './policy'
import { BodyIdInput, type ContactFunction, type Tier } from './schema'
import { visibleBodies } from './scope'
import type { BodyView, ContactView } from './types'

/**
 * One body with its contacts; how to reach them only for those who may know.
 * @throws NotFound
 */
export async function getBody(ctx: Ctx, input: z.input<typeof BodyIdInput>): Promise<BodyView> {
  const { id } = BodyIdInput.parse(input)
  const body = await ctx.db.body.findFirst({
    where: { AND: [{ id }, visibleBodies(ctx.actor)] },
    include: {
      bodyType: true,
      borough: true,
      ward: true,
      contacts: { orderBy: [{ isMain: 'desc' }, { name: 'asc' }] },
    },
  })
  if (!body) throw new NotFound('We could not find that body.')
  const seesContactDetails = canReadContactDetails(ctx.actor, body).ok
  const { bodyType, borough, ward } = body
  return {
    id,
    reference: body.reference,
    name: body.name,
    type: { code: bodyType.code, name: bodyType.name, tier: bodyType.tier as Tier },
    borough: borough && { code: borough.code, name: borough.name },
    ward: ward && { code: ward.code, name: ward.name },
    website: body.website,
    signOff: { own: body.signOff, ofType: bodyType.signOff },
    compiles: bodyType.compiles,
    closedAt: body.closedAt,
    version: body.updatedAt.toISOString(),
    contacts: body.contacts.map((contact) => contactView(contact, seesContactDetails)),
    seesContactDetails,
    allowedActions: allowedBodyActions(ctx.actor, body),
  }
}

type ContactRecord = {
  id: string
  name: string
  function: string
  isMain: boolean
  userId: string | null
  email: string | null
  telephone: string | null
  keepUntil: Date
}

function contactView(contact: ContactRecord, withDetails: boolean): ContactView {
  return {
    id: contact.id,
    name: contact.name,
    function: contact.function as ContactFunction,
    isMain: contact.isMain,
    hasSignedIn: contact.userId !== null,
    email: withDetails ? contact.email : null,
    telephone: withDetails ? contact.telephone : null,
    keepUntil: withDetails ? calendarDate(contact.keepUntil) : null,
  }
}
