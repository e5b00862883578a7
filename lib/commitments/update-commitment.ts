import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkLeadsAndThemes, checkVersion, checkWhy, holdCommitment, recordEvent } from './internal'
import { canEditCommitment } from './policy'
import { UpdateCommitmentInput } from './schema'

/**
 * Changes the words of a commitment, whose it is and what it answers. Once it is made, a change is told with its reason.
 * @throws NotFound, NotAllowed, InvalidInput
 * @throws Conflict where it was changed since `version`
 */
export async function updateCommitment(
  ctx: Ctx,
  input: z.input<typeof UpdateCommitmentInput>,
): Promise<void> {
  const { commitmentId, version, leads, themeIds, why, ...words } = UpdateCommitmentInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await holdCommitment(ctx, commitmentId)
    authorise(canEditCommitment(ctx.actor, before))
    await checkVersion(ctx, commitmentId, before, version)
    await checkLeadsAndThemes(ctx, before.consultation, { leads, themeIds })
    const was = {
      ...{ title: before.title, whatWeWillDo: before.whatWeWillDo, youSaid: before.youSaid },
      leads: before.leads.map(({ code }) => code).toSorted(),
      themeIds: before.themes.map(({ themeId }) => themeId).toSorted(),
    }
    const is = { ...words, leads: leads.toSorted(), themeIds: themeIds.toSorted() }
    const changed = changes(was, is)
    if (Object.keys(changed).length === 0) return
    const isPublic = before.state !== 'draft'
    checkWhy(isPublic, why, 'Say why it is changed: it has been made, and people have read it')
    await ctx.db.commitment.update({
      where: { id: commitmentId },
      data: {
        ...words,
        version: version + 1,
        leads: { set: leads.map((code) => ({ code })) },
        themes: { deleteMany: {}, create: themeIds.map((themeId) => ({ themeId })) },
      },
    })
    if (isPublic) await recordEvent(ctx, { commitmentId, what: 'reworded', why })
    const detail = { changes: changed, why }
    await audit(ctx, 'commitment.update', { type: 'commitment', id: commitmentId }, detail)
  })
}
