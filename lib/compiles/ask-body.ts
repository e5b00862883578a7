import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { addDays, dateColumn, londonDate } from '../core/london-time'
import { inviteAddition } from '../invitations/invite-addition'
import { findDesk, type Desk } from './internal'
import { canCompile } from './policy'
import { AskBodyInput } from './schema'

type Input = z.output<typeof AskBodyInput>

/** As for any contact that somebody enters. */
const KEEP_DAYS = 3 * 365

/**
 * The borough's own group asks a further body of its borough (its custody visitors, its advisory group): one of the
 * directory, or a new one by its name. It is counted as asked after launch, and its answer comes to the group's desk.
 * @throws NotFound, NotAllowed; InvalidInput for a body that cannot be asked; Conflict for one that was asked already
 */
export async function askBody(
  ctx: Ctx,
  input: z.input<typeof AskBodyInput>,
): Promise<{ invitationId: string; bodyName: string; hasLetter: boolean }> {
  const parsed = AskBodyInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const desk = await findDesk(ctx, parsed.invitationId)
    authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
    const consultation = await getConsultation(ctx, { id: desk.head.consultation.id, stage: desk.sequence })
    const bodyId = parsed.bodyId || (await makeBody(ctx, desk, parsed))
    await checkBody(ctx, desk, bodyId)
    const askedBy = desk.head.group
    const added = await inviteAddition(ctx, { consultation, bodyId, reason: parsed.reason, askedBy })
    const subject = { type: 'consultation', id: consultation.id }
    const detail = { body: added.bodyName, bodyId, askedBy: askedBy.name, letter: added.hasLetter }
    await audit(ctx, 'invitation.ask-body', subject, detail)
    return added
  })
}

/** Of the group's own borough, and no group that compiles itself. */
async function checkBody(ctx: Ctx, { boroughCode }: Desk, id: string): Promise<void> {
  const body = await ctx.db.body.findFirst({
    where: { id, boroughCode, bodyType: { compiles: false } },
    select: { id: true },
  })
  if (!body) throw new InvalidInput('', { bodyId: 'Choose a body of your borough from the list' })
}

async function makeBody(ctx: Ctx, { boroughCode, head }: Desk, input: Input): Promise<string> {
  const { name, bodyTypeCode, contactName, contactEmail } = input
  const type = await ctx.db.bodyType.findFirst({ where: { code: bodyTypeCode, compiles: false } })
  if (!type) throw new InvalidInput('', { bodyTypeCode: 'Say what kind of body it is' })
  const known = await ctx.db.body.findFirst({
    where: { name: { equals: name, mode: 'insensitive' }, boroughCode, closedAt: null },
    select: { name: true },
  })
  if (known)
    throw new InvalidInput('', { name: `${known.name} is in the directory: choose it from the list` })
  const keepUntil = dateColumn(addDays(londonDate(ctx.now), KEEP_DAYS))
  const contact = { name: contactName, email: contactEmail.toLowerCase(), function: 'co-ordinator' }
  const reference = `${type.code}-${boroughCode}-${randomUUID().slice(0, 8)}`
  const { id } = await ctx.db.body.create({
    data: {
      ...{ reference, name, bodyTypeCode, boroughCode, createdAt: ctx.now },
      contacts: { create: { ...contact, isMain: true, keepUntil, createdAt: ctx.now } },
    },
  })
  const detail = { reference, name, bodyTypeCode, boroughCode, namedBy: head.group.name }
  await audit(ctx, 'body.create', { type: 'body', id }, detail)
  return id
}
