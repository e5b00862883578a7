import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { InvalidInput } from '../core/errors'
import { checkLeads, findInScope } from './internal'
import { canCreateConsultation } from './policy'
import { CreateConsultationInput } from './schema'
import { slugsOf } from './slug'
import type { ConsultationView } from './types'

/**
 * Begins a consultation as a draft of the actor's, with its first stage and a questionnaire to begin from.
 * @throws NotAllowed, InvalidInput
 */
export async function createConsultation(
  ctx: Ctx,
  input: z.input<typeof CreateConsultationInput>,
): Promise<ConsultationView> {
  const { title, why, leads, template } = CreateConsultationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    authorise(canCreateConsultation(ctx.actor))
    await checkLeads(ctx, leads)
    const begin = await beginning(ctx, template, title)
    const id = randomUUID()
    const slug = await insertUnderFreeSlug(ctx, id, title)
    await ctx.db.consultation.update({
      where: { id },
      data: {
        why,
        leads: { connect: leads.map((code) => ({ code })) },
        stages: { create: { versions: { create: begin } } },
      },
    })
    await audit(ctx, 'consultation.create', { type: 'consultation', id }, { title, slug, leads, template })
    return findInScope(ctx, { id })
  })
}

/** Two people may give the same title at once: whoever comes second gets the next address, not an error. */
async function insertUnderFreeSlug(ctx: Ctx, id: string, title: string): Promise<string> {
  const authorId = isUser(ctx.actor) ? ctx.actor.userId : null
  for (const slug of slugsOf(title)) {
    const { count } = await ctx.db.consultation.createMany({
      data: [{ id, slug, title, authorId, createdAt: ctx.now }],
      skipDuplicates: true,
    })
    if (count === 1) return slug
  }
  throw new Error('no free address')
}

async function beginning(ctx: Ctx, template: string, title: string) {
  if (template === '') return { definition: { title, pages: [{ name: 'page1', elements: [] }] } }
  const found = await ctx.db.questionnaireTemplate.findUnique({ where: { code: template } })
  if (!found) throw new InvalidInput('', { template: 'Choose one of the questionnaires to begin from.' })
  return { definition: found.definition as Prisma.InputJsonObject, minutes: found.minutes }
}
