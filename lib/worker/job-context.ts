import { randomUUID } from 'node:crypto'
import type { Ctx } from '../core/ctx'
import { processDb } from '../core/db'

/** The context of a job: the system acts, by the job's name. */
export function jobContext(name: string): Ctx {
  return {
    actor: { kind: 'system', name: `Soundings (${name})` },
    db: processDb(),
    now: new Date(),
    requestId: randomUUID(),
  }
}
