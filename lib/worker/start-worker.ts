import PgBoss from 'pg-boss'
import { processPool } from '../core/db'
import { JOBS, type JobName, type JobPayload } from '../jobs/job-names'
import { HANDLERS } from './handlers'
import { jobContext } from './job-context'

const shared = globalThis as unknown as { soundingsBoss?: Promise<PgBoss> }

/** How many of a job may be under way in one process. */
const AT_ONCE: Partial<Record<JobName, number>> = { 'send-mail': 10 }

/** By the clock (UTC): what nobody asks for and must happen all the same. */
const SCHEDULES: Partial<Record<JobName, string>> = {
  'issue-due-invitations': '*/5 * * * *',
  'close-due-consultations': '*/5 * * * *',
  'remove-expired-personal-data': '20 3 * * *',
}

/** Starts taking jobs in this process; any number of processes may, and each job goes to one of them. */
export function startWorker(): Promise<PgBoss> {
  shared.soundingsBoss ??= start()
  return shared.soundingsBoss
}

async function start(): Promise<PgBoss> {
  const pool = processPool()
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => pool.query(text, values) },
  })
  boss.on('error', (error) => console.error('jobs:', error.message))
  await boss.start()
  for (const name of Object.keys(JOBS) as JobName[]) {
    for (let i = 0; i < (AT_ONCE[name] ?? 1); i++)
      await boss.work(name, { pollingIntervalSeconds: 1 }, handlerOf(name))
    const cron = SCHEDULES[name]
    if (cron) await boss.schedule(name, cron, {})
  }
  return boss
}

function handlerOf(name: JobName) {
  const handle = HANDLERS[name] as (ctx: ReturnType<typeof jobContext>, payload: unknown) => Promise<void>
  return async (jobs: PgBoss.Job<unknown>[]) => {
    for (const job of jobs) await handle(jobContext(name), JOBS[name].parse(job.data ?? {}))
  }
}

export type Handlers = {
  [Name in JobName]: (ctx: ReturnType<typeof jobContext>, payload: JobPayload<Name>) => Promise<void>
}
