import type { Ctx } from '../core/ctx'
import { answersHash } from './duplicates'
import type { Answers } from './types'

/**
 * The first response of another person to the same stage with the very same words (`answersHash`), for a researcher to
 * look at: it is counted like any other. One look into an index; null where too little was written to tell.
 */
export async function findDuplicate(
  ctx: Ctx,
  stageId: string,
  answers: Answers,
  exceptInvitationId: string,
): Promise<string | null> {
  const hash = answersHash(answers)
  if (hash === null) return null
  const first = await ctx.db.response.findFirst({
    where: {
      ...{ stageId, answersHash: hash },
      ...{ invitationId: { not: exceptInvitationId }, invitation: { purpose: 'person' } },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return first?.id ?? null
}
