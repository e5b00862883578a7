import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, type CalendarDate } from '../core/london-time'
import { changedMeanwhile, checkLeads, findInScope, touch } from './internal'
import { canEditConsultation } from './policy'
import { UpdateConsultationInput } from './schema'
import type { ConsultationView } from './types'

/**
 * Changes the record of a draft. The input says which version it was based on.
 * @throws NotFound, NotAllowed, InvalidInput; Conflict where somebody saved another version meanwhile
 */
export async function updateConsultation(
  ctx: Ctx,
  input: z.input<typeof UpdateConsultationInput>,
): Promise<ConsultationView> {
  const { id, version, leads, opensOn, closesOn, ...fields } = UpdateConsultationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id })
    authorise(canEditConsultation(ctx.actor, before))
    if (before.version !== version) throw await changedMeanwhile(ctx, id)
    await checkLeads(ctx, leads)
    await touch(ctx, before, { ...fields, decisionOn: columnOf(fields.decisionOn) })
    await ctx.db.consultation.update({
      where: { id },
      data: { leads: { set: leads.map((code) => ({ code })) } },
    })
    await ctx.db.stage.update({
      where: { id: before.stage.id },
      data: { opensOn: columnOf(opensOn), closesOn: columnOf(closesOn) },
    })
    const after = await findInScope(ctx, { id })
    const detail = changes(factsOf(before), factsOf(after))
    await audit(ctx, 'consultation.update', { type: 'consultation', id }, detail)
    return after
  })
}

const columnOf = (date: CalendarDate | null) => (date ? dateColumn(date) : null)

/** What an edit can change, as the audit tells it. */
function factsOf(view: ConsultationView) {
  const { title, why, canChange, cannotChange, earlierViews, decisionMaker, decisionOn } = view
  const { contactName, contactEmail, note, stage } = view
  return {
    ...{ title, why, canChange, cannotChange, earlierViews, decisionMaker, decisionOn },
    ...{ contactName, contactEmail, note },
    leads: view.leads.map(({ code }) => code),
    opensOn: stage.opensOn,
    closesOn: stage.closesOn,
  }
}
