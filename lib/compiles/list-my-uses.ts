import type { Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { titleOf } from '../consultations/stage-standing'
import { isUser } from '../auth/roles'
import { getUseOfAnswer } from './get-use-of-answer'
import type { MyUse } from './types'

/** The latest answers of a member's groups are listed; older ones stand on their own pages. */
const AT_MOST = 20

/**
 * For a member of panels: what the borough's own group did with what they answered, newest first.
 * @throws NotAllowed where nobody is signed in
 */
export async function listMyUses(ctx: Ctx): Promise<MyUse[]> {
  const { actor } = ctx
  if (!isUser(actor)) throw new NotAllowed('Sign in to see what became of your answers.')
  const answered = await ctx.db.invitation.findMany({
    where: {
      bodyId: { in: actor.memberships.map(({ bodyId }) => bodyId) },
      ...{ purpose: 'body', response: { isNot: null } },
    },
    orderBy: [{ respondedAt: 'desc' }, { id: 'asc' }],
    take: AT_MOST,
    select: {
      id: true,
      body: { select: { name: true } },
      stage: { select: { kind: true, name: true, consultation: { select: { title: true } } } },
    },
  })
  const uses: MyUse[] = []
  for (const { id, body, stage } of answered) {
    const use = await getUseOfAnswer(ctx, { invitationId: id })
    const title = titleOf(stage.consultation.title, stage)
    if (use) uses.push({ invitationId: id, bodyName: body?.name ?? '', title, use })
  }
  return uses
}
