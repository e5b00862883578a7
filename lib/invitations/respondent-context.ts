import { randomUUID } from 'node:crypto'
import type { Ctx } from '../core/ctx'
import { processDb } from '../core/db'
import { NotFound } from '../core/errors'
import { findLink } from './find-link'

/** The context of somebody who has not been recognised: enough to look up a link, and nothing else. */
export function strangerContext(): Ctx {
  return { actor: { kind: 'anonymous' }, db: processDb(), now: new Date(), requestId: randomUUID() }
}

/**
 * The context of whoever holds a link: the token is looked up by its hash, and opens one invitation.
 * @throws NotFound for a token that is unknown or revoked (`findLink` tells the two apart)
 */
export async function respondentContext(token: string, base: Ctx = strangerContext()): Promise<Ctx> {
  const link = await findLink(base, token)
  if (link.state !== 'usable') throw new NotFound('This link does not work, or no longer works.')
  const { invitationId, linkId, bodyName, personName, role, locale } = link
  return {
    ...base,
    actor: {
      kind: 'respondent',
      invitationId,
      linkId,
      name: bodyName,
      person: personName,
      role,
      locale: locale ?? undefined,
    },
  }
}
