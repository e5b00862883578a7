import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { Conflict, InvalidInput } from '../core/errors'
import { countOf } from '../core/format'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { findConsultation, materialSql, questionsOf } from './internal'
import { canDecideOnProposals } from './policy'
import { AskForProposalsInput, FEWEST_CODED } from './schema'

/**
 * Asks for a learner to be taught with what has been coded of a question, and to propose themes for the other answers: a
 * job. Earlier learners stay in the record, with what was decided on their proposals.
 * @throws NotFound, NotAllowed; InvalidInput while too few answers are coded; Conflict while another is under way
 */
export async function askForProposals(
  ctx: Ctx,
  input: z.input<typeof AskForProposalsInput>,
): Promise<{ runId: string }> {
  const { consultationId, question, precision } = AskForProposalsInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${consultationId}::uuid FOR UPDATE`
    const consultation = await findConsultation(ctx, consultationId)
    authorise(canDecideOnProposals(ctx.actor, consultation))
    const asked = (await questionsOf(ctx, consultationId)).find(({ name }) => name === question)
    if (!asked) throw new InvalidInput('', { question: 'Choose a question from the list.' })
    await checkEnough(ctx, consultationId, question)
    const about = { type: 'learner-run', id: consultationId }
    const underWay = await ctx.db.jobRun.count({
      where: { subjectType: about.type, subjectId: about.id, status: { in: ['waiting', 'running'] } },
    })
    if (underWay > 0) throw new Conflict('A learner is being taught already. Wait until it is ready.')
    const last = await ctx.db.learnerRun.aggregate({
      where: { consultationId, questionName: question },
      _max: { number: true },
    })
    const number = (last._max.number ?? 0) + 1
    const title = `Learner ${number} for “${asked.title}”`
    const jobRunId = await beginJobRun(ctx, { name: 'train-learner', title, about, total: 100 })
    const run = await ctx.db.learnerRun.create({
      data: {
        ...{ consultationId, questionName: question, jobRunId, number, precision },
        ...{ askedById: isUser(ctx.actor) ? ctx.actor.userId : null, askedAt: ctx.now },
      },
    })
    await enqueue(ctx, 'train-learner', { runId: run.id, jobRunId })
    const detail = { consultationId, question, precision, number }
    await audit(ctx, 'learner.ask', { type: 'learner-run', id: run.id }, detail)
    return { runId: run.id }
  })
}

async function checkEnough(ctx: Ctx, consultationId: string, question: string): Promise<void> {
  const [{ n } = { n: 0 }] = await ctx.db.$queryRaw<{ n: number }[]>(
    Prisma.sql`SELECT count(*)::int AS n FROM (${materialSql(consultationId, question)}) material WHERE teaches`,
  )
  if (n < FEWEST_CODED)
    throw new InvalidInput('', {
      question: `${countOf(n, 'answer')} to it ${n === 1 ? 'is' : 'are'} coded; it takes at least ${FEWEST_CODED}.`,
    })
}
