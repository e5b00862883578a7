import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { isStaff, isUser } from '../auth/roles'

export type JobRunView = {
  id: string
  title: string
  status: 'waiting' | 'running' | 'done' | 'failed'
  done: number
  total: number
  message: string | null
  startedAt: Date
  finishedAt: Date | null
  subjectType: string
  subjectId: string
}

type Begin = { name: string; title: string; about: { type: string; id: string }; total: number }

/** Opens the record by which a person can leave a long piece of work and find it again. */
export async function beginJobRun(ctx: Ctx, { name, title, about, total }: Begin): Promise<string> {
  const run = await ctx.db.jobRun.create({
    data: {
      name,
      title,
      total,
      subjectType: about.type,
      subjectId: about.id,
      startedById: isUser(ctx.actor) ? ctx.actor.userId : null,
      createdAt: ctx.now,
    },
  })
  return run.id
}

/**
 * Says how far it has come; the first call marks it as running, one with done = total as done. `message` is what the
 * person who started it should know, and takes the place of what an earlier try said.
 */
export async function reportProgress(
  ctx: Ctx,
  jobRunId: string,
  done: number,
  total: number,
  message: string | null = null,
): Promise<void> {
  const finished = done >= total
  await ctx.db.$executeRaw`
    UPDATE job_run SET done = ${done}, total = ${total}, status = ${finished ? 'done' : 'running'},
      message = ${message}, started_at = COALESCE(started_at, ${ctx.now}), finished_at = CASE WHEN ${finished} THEN now() END
    WHERE id = ${jobRunId}::uuid`
}

/** Says that it stopped, in words for the person who started it. */
export async function failJobRun(ctx: Ctx, jobRunId: string, message: string): Promise<void> {
  await ctx.db.jobRun.updateMany({
    where: { id: jobRunId, status: { not: 'done' } },
    data: { status: 'failed', message, finishedAt: ctx.now },
  })
}

/** One piece of long work, for staff. */
export async function getJobRun(ctx: Ctx, id: string): Promise<JobRunView> {
  const run = isStaff(ctx.actor) ? await ctx.db.jobRun.findUnique({ where: { id } }) : null
  if (!run) throw new NotFound('We could not find that piece of work.')
  return toView(run)
}

/** The newest pieces of long work on a subject, newest first. */
export async function listJobRuns(ctx: Ctx, about: { type: string; id: string }): Promise<JobRunView[]> {
  if (!isStaff(ctx.actor)) return []
  const runs = await ctx.db.jobRun.findMany({
    where: { subjectType: about.type, subjectId: about.id },
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
  return runs.map(toView)
}

type Row = Omit<JobRunView, 'status' | 'startedAt'> & { status: string; createdAt: Date }

function toView(run: Row): JobRunView {
  const { id, title, done, total, message, finishedAt, subjectType, subjectId } = run
  const status = run.status as JobRunView['status']
  return {
    id,
    title,
    status,
    done,
    total,
    message,
    startedAt: run.createdAt,
    finishedAt,
    subjectType,
    subjectId,
  }
}
