import type { Actor } from '../core/ctx'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { hasRole, isUser, needsRole } from '../auth/roles'
import type { Wanted } from './responses-sql'

/** Who may take a consultation's answers away to their own tools, as they were written. */
export function canExportResponses(actor: Actor): Decision {
  return needsRole(actor, 'officer', 'researcher', 'administrator')
}

/**
 * Who may have which file: officers, researchers and administrators any; link officers the redacted words of bodies, whose
 * answers are published with their names, and nothing of single persons.
 */
export function canAskForExport(actor: Actor, { text, whose }: Pick<Wanted, 'text' | 'whose'>): Decision {
  if (!hasRole(actor, 'link-officer') || canExportResponses(actor).ok) return canExportResponses(actor)
  if (text !== 'redacted') return refuse('Link officers can have the redacted text only.')
  if (whose !== 'bodies') return refuse('Link officers can have the responses of groups only.')
  return allow
}

type File = { options: Pick<Wanted, 'text' | 'whose'>; state: string }

/** Who may ask for a file may take it, or give it to a colleague by a link, once it is ready. */
export function canTakeExport(actor: Actor, { options, state }: File): Decision {
  return allOf(
    canAskForExport(actor, options),
    state === 'ready'
      ? allow
      : refuse(
          state === 'expired'
            ? 'This file has expired. Ask for it again.'
            : 'This file is not ready yet. Wait until it is.',
        ),
  )
}

export function canStopExport(actor: Actor, { options, state }: File): Decision {
  const isUnderWay = ['waiting', 'working', 'failed'].includes(state)
  return allOf(canAskForExport(actor, options), isUnderWay ? allow : refuse('This file is not being made.'))
}

/** Also one that seems to be made: whoever made it may have been ended in the middle. */
export function canBeginExportAgain(actor: Actor, { options, state }: File): Decision {
  const isOver = state === 'ready' || state === 'waiting'
  return allOf(
    canAskForExport(actor, options),
    isOver
      ? refuse(state === 'ready' ? 'This file is ready.' : 'This file will be made in a moment.')
      : allow,
  )
}

/** The making itself, and the clearing away: once somebody who may asked, or the time is up. */
export function canMakeExport(actor: Actor): Decision {
  return isUser(actor) || actor.kind !== 'system'
    ? refuse('Files are made, and removed, by themselves.')
    : allow
}
