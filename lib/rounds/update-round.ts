import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn } from '../core/london-time'
import { checkDraftVersion, holdRound } from './internal'
import { canEditDraft } from './policy'
import { UpdateRoundInput } from './schema'
import { writeQuestionnaire } from './write-questionnaire'

/**
 * Changes what a round that is still being written is called, says and until when it will run.
 * @throws NotFound, NotAllowed; Conflict where the draft was changed since `version`
 */
export async function updateRound(ctx: Ctx, input: z.input<typeof UpdateRoundInput>): Promise<void> {
  const { stageId, version, name, title, introduction, closesOn } = UpdateRoundInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canEditDraft(ctx.actor, round))
    await checkDraftVersion(ctx, round, version)
    const before = { name: round.name, closesOn: round.closesOn, ...titles(round.draft) }
    const changed = changes(before, { name, closesOn, title, introduction })
    if (Object.keys(changed).length === 0) return
    await ctx.db.stage.update({
      where: { id: stageId },
      data: { name, closesOn: closesOn && dateColumn(closesOn) },
    })
    await ctx.db.workingDraft.update({
      where: { stageId },
      data: { title, introduction, version: version + 1 },
    })
    await writeQuestionnaire(ctx, { ...round, draft: { title, introduction } })
    await audit(ctx, 'round.update', { type: 'stage', id: stageId }, changed)
  })
}

const titles = ({ title, introduction }: { title: string; introduction: string }) => ({ title, introduction })
