import PgBoss from 'pg-boss'
import { processPool } from '../core/db'
import { JOBS, type JobName, type JobPayload } from '../jobs/job-names'
import { HANDLERS } from './handlers'
import { jobContext } from './job-context'

const shared = globalThis as unknown as { soundingsBoss?: Promise<PgBoss> }

/** How many of a job one process takes up at a time, and how many of those run side by side. */
const PACE: Partial<Record<JobName, { take: number; sideBySide: number }>> = {
  // A launch writes 694 letters at once; a mail server minds many connections more than many letters.
  'send-mail': { take: 40, sideBySide: 4 },
}
const ONE_BY_ONE = { take: 1, sideBySide: 1 }

/** How often a queue is asked, in seconds: at once where somebody waits for it, seldom where only the clock does. */
const everySeconds = (name: JobName) => (name in SCHEDULES ? 5 : 0.5)

/** By the clock (UTC): what nobody asks for and must happen all the same. */
const SCHEDULES: Partial<Record<JobName, string>> = {
  'issue-due-invitations': '*/5 * * * *',
  // Letters to people go out by day.
  'send-due-reminders': '*/10 7-18 * * *',
  'tell-late-answers': '40 7 * * *',
  'tell-of-actions': '*/10 7-18 * * *',
  'close-due-consultations': '*/5 * * * *',
  'send-alerts': '*/10 7-18 * * *',
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
    const { take } = PACE[name] ?? ONE_BY_ONE
    await boss.work(name, { pollingIntervalSeconds: everySeconds(name), batchSize: take }, handlerOf(name))
    const cron = SCHEDULES[name]
    if (cron) await boss.schedule(name, cron, {})
  }
  return boss
}

/**
 * Does a batch. If one of it fails the queue tries the whole batch again: every handler is made so that doing it twice
 * changes nothing, and the others are not held back meanwhile.
 */
function handlerOf(name: JobName) {
  const handle = HANDLERS[name] as (ctx: ReturnType<typeof jobContext>, payload: unknown) => Promise<void>
  const { sideBySide } = PACE[name] ?? ONE_BY_ONE
  return async (batch: PgBoss.Job<unknown>[]) => {
    const waiting = [...batch]
    const failures: unknown[] = []
    const worker = async () => {
      for (let job = waiting.shift(); job; job = waiting.shift()) {
        const payload = JOBS[name].parse(job.data ?? {})
        await handle(jobContext(name), payload).catch((error: unknown) => failures.push(error))
      }
    }
    await Promise.all(Array.from({ length: sideBySide }, worker))
    if (failures.length > 0) throw failures[0]
  }
}

export type Handlers = {
  [Name in JobName]: (ctx: ReturnType<typeof jobContext>, payload: JobPayload<Name>) => Promise<void>
}
