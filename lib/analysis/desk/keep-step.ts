import { isUser } from '../../auth/roles'
import type { Ctx } from '../../core/ctx'
import type { Prisma } from '../../core/db'
import { stepState } from './step-state'
import type { KeptStep, StepSubject } from './types'

type About = { consultationId: string; at: { responseId: string; question: string } }

/**
 * Does a piece of work of the desk and keeps how things stood before and after, so that whoever did it can take it back, also
 * after the page was loaded again.
 * @param work answers the step's title ('Coded "Visibility"'), or null where nothing changed
 */
export async function keepStep<T>(
  ctx: Ctx,
  { consultationId, at }: About,
  subject: StepSubject,
  work: () => Promise<{ title: string | null; result: T }>,
): Promise<T> {
  if (!isUser(ctx.actor)) return (await work()).result
  const was = await stepState(ctx, subject)
  const { title, result } = await work()
  if (title === null) return result
  const kept: KeptStep = { subject, at, was, became: await stepState(ctx, subject) }
  await ctx.db.deskStep.create({
    data: {
      ...{ consultationId, userId: ctx.actor.userId, title, at: ctx.now },
      before: kept as unknown as Prisma.InputJsonObject,
    },
  })
  return result
}
