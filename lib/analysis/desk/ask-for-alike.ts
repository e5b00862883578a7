import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { isUser } from '../../auth/roles'
import { inTransaction, type Ctx } from '../../core/ctx'
import { Conflict, InvalidInput } from '../../core/errors'
import { enqueue } from '../../jobs/enqueue'
import { beginJobRun } from '../../jobs/job-runs'
import { holdConsultation, questionsOf } from '../internal'
import { canCode } from '../policy'
import { AskForAlikeInput } from './schema'

/**
 * Asks for answers to a question that say the same in nearly the same words to be grouped: a job.
 * @throws NotFound, NotAllowed, InvalidInput naming the field; Conflict while another is under way
 */
export async function askForAlike(
  ctx: Ctx,
  input: z.input<typeof AskForAlikeInput>,
): Promise<{ runId: string }> {
  const { consultationId, question } = AskForAlikeInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canCode(ctx.actor, consultation))
    const asked = (await questionsOf(ctx, consultationId)).find(({ name }) => name === question)
    if (!asked) throw new InvalidInput('', { question: 'Choose a question from the list.' })
    // Whoever asks at the same time waits here, and then sees this one.
    await ctx.db
      .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`alike:${consultationId}`}, 0))::text AS held`
    const about = { type: 'alike-run', id: consultationId }
    const underWay = await ctx.db.jobRun.count({
      where: { subjectType: about.type, subjectId: about.id, status: { in: ['waiting', 'running'] } },
    })
    if (underWay > 0)
      throw new Conflict('Answers alike are being looked for already. Wait until they are there.')
    const title = `Answers alike to “${asked.title}”`
    const jobRunId = await beginJobRun(ctx, { name: 'find-alike-answers', title, about, total: 100 })
    const askedById = isUser(ctx.actor) ? ctx.actor.userId : null
    const run = await ctx.db.alikeRun.create({
      data: { consultationId, questionName: question, jobRunId, askedById, askedAt: ctx.now },
    })
    await enqueue(ctx, 'find-alike-answers', { runId: run.id, jobRunId })
    await audit(ctx, 'alike.ask', { type: 'alike-run', id: run.id }, { consultationId, question })
    return { runId: run.id }
  })
}
