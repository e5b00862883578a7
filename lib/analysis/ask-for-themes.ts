import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { holdCodeFrame, holdConsultation, questionsOf } from './internal'
import { canAskForThemes } from './policy'
import { AskForThemesInput } from './schema'

/**
 * Asks for themes to be suggested for the answers to a question: a job, since it takes a minute for many answers. The same
 * answers, number and way of comparing give the same themes.
 * @throws NotFound, NotAllowed, InvalidInput naming the field; Conflict while another is under way
 */
export async function askForThemes(
  ctx: Ctx,
  input: z.input<typeof AskForThemesInput>,
): Promise<{ runId: string }> {
  const { consultationId, question, precision, count } = AskForThemesInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canAskForThemes(ctx.actor, consultation))
    const asked = (await questionsOf(ctx, consultationId)).find(({ name }) => name === question)
    if (!asked) throw new InvalidInput('', { question: 'Choose a question from the list.' })
    // Whoever asks at the same time waits here, and then sees this one.
    await holdCodeFrame(ctx, consultationId)
    const about = { type: 'theme-run', id: consultationId }
    const underWay = await ctx.db.jobRun.count({
      where: { subjectType: about.type, subjectId: about.id, status: { in: ['waiting', 'running'] } },
    })
    if (underWay > 0) throw new Conflict('Themes are being looked for already. Wait until they are there.')
    const title = `Themes suggested for “${asked.title}”`
    const jobRunId = await beginJobRun(ctx, { name: 'suggest-themes', title, about, total: 100 })
    const run = await ctx.db.themeRun.create({
      data: {
        ...{ consultationId, questionName: question, jobRunId, precision, wanted: count ?? null },
        ...{ askedById: isUser(ctx.actor) ? ctx.actor.userId : null, askedAt: ctx.now },
      },
    })
    await enqueue(ctx, 'suggest-themes', { runId: run.id, jobRunId })
    const detail = { consultationId, question, precision, count: count ?? null }
    await audit(ctx, 'theme.ask', { type: 'theme-run', id: run.id }, detail)
    return { runId: run.id }
  })
}
