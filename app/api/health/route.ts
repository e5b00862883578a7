import { env } from '@/lib/core/env'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { queueHealth, type QueueHealth } from '@/lib/jobs/queue-health'

export const dynamic = 'force-dynamic'

const PATIENCE_MS = 3_000

/** Whether this process can answer: its database, and through it the queue. Asked often, by machines. */
export async function GET(): Promise<Response> {
  const startedAt = performance.now()
  const queue = await Promise.race([queueHealth(strangerContext()), patience()]).catch(() => null)
  const ms = Math.round((performance.now() - startedAt) * 10) / 10
  const ok = queue !== null && queue.ok
  return Response.json(
    {
      status: ok ? 'ok' : 'failing',
      database: { ok: queue !== null, ms },
      queue: queue ?? ({ ok: false, waiting: 0, failed: 0 } satisfies QueueHealth),
      worker: env().WORKER ? 'on' : 'off',
    },
    { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

function patience(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), PATIENCE_MS).unref())
}
