import type { Actor } from '../../core/ctx'
import { allow, refuse, type Decision } from '../../auth/decision'

/** By the worker alone, of what was published: nobody asks for it. */
export function canMakeReportFiles(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('Only the worker makes the files of a report.')
}
