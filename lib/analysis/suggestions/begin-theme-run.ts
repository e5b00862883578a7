import { isUser } from '../../auth/roles'
import type { Ctx } from '../../core/ctx'
import { Conflict, InvalidInput } from '../../core/errors'
import { enqueue } from '../../jobs/enqueue'
import { beginJobRun } from '../../jobs/job-runs'
import { themeEndpoint } from './theme-endpoint'

type Wanted = {
  consultationId: string
  question: string
  precision: string
  wanted: number | null
  /** What the job is called. */
  title: string
  /** The suggestion whose answers alone are looked at. */
  splitOfId?: string
}

/**
 * Makes a job of looking for themes. Private to the room: the caller has allowed it, and holds the code frame, so that whoever
 * asks at the same time waits and then sees this one.
 * @throws Conflict while another is under way; InvalidInput where an endpoint is asked for and none is configured
 */
export async function beginThemeRun(ctx: Ctx, { question, title, ...asked }: Wanted): Promise<string> {
  const about = { type: 'theme-run', id: asked.consultationId }
  const underWay = await ctx.db.jobRun.count({
    where: { subjectType: about.type, subjectId: about.id, status: { in: ['waiting', 'running'] } },
  })
  if (underWay > 0) throw new Conflict('Themes are being looked for already. Wait until they are there.')
  const jobRunId = await beginJobRun(ctx, { name: 'suggest-themes', title, about, total: 100 })
  const workedOutBy = asked.precision === 'endpoint' ? endpointName() : ''
  const askedById = isUser(ctx.actor) ? ctx.actor.userId : null
  const run = await ctx.db.themeRun.create({
    data: { ...asked, questionName: question, jobRunId, workedOutBy, askedById, askedAt: ctx.now },
  })
  await enqueue(ctx, 'suggest-themes', { runId: run.id, jobRunId })
  return run.id
}

function endpointName(): string {
  const endpoint = themeEndpoint()
  if (!endpoint)
    throw new InvalidInput('', { precision: 'No endpoint is configured here. Choose another way.' })
  return endpoint.name
}
