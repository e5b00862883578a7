import { newToken } from '../auth/tokens'
import type { OwnPart } from '../chain/types'
import { appUrl } from '../core/env'
import { wordsIn } from '../core/words-in'
import { calendarDate } from '../core/london-time'
import type { Letter } from '../mail/send-mail'
import { bodyLetter, personLetter } from './mails'
import type { Matter, Recipient } from './types'

type About = Parameters<typeof bodyLetter>[0] & { id: string }
type Written = { token: string; letter: Letter }

/**
 * The letter to one address, in its reader's language, with a link of its own. Its key and its subject lead to no answer: who answered what is
 * nobody's to see in the outbox.
 */
export function writeLetter(
  about: About,
  to: Recipient,
  { tellingId, matter, parts }: { tellingId: string; matter: Matter; parts: Map<string, OwnPart> | null },
  token = newToken(),
): Written {
  const keepUntil = calendarDate(to.keepUntil)
  const toldUrl = `${appUrl()}/told/${token}`
  const ways = { appUrl: appUrl(), toldUrl, stopUrl: `${toldUrl}/stop`, keepUntil }
  const addressUntil = to.addressUntil && calendarDate(to.addressUntil)
  const words = wordsIn(to.locale)
  const said = to.isPerson
    ? personLetter(about, { ...ways, hearsMore: to.hearsMore, addressUntil }, matter, words)
    : bodyLetter(about, { ...ways, name: to.name, parts: partsOf(to, parts) }, matter, words)
  const letter = {
    ...{ kind: to.isPerson ? 'told-person' : 'told-body', dedupeKey: `told:${tellingId}:${to.hash}` },
    ...{ toAddress: to.address, toName: to.name || undefined },
    ...said,
    about: { type: 'consultation', id: about.id },
    unsubscribeUrl: ways.stopUrl,
    // The letter promises when the address goes, and has it too.
    keepUntil: (to.isPerson && addressUntil) || undefined,
  }
  return { token, letter }
}

/** Of a body that answered in several rounds, the part that says most. */
function partsOf({ bodies }: Recipient, parts: Map<string, OwnPart> | null) {
  const byBody = new Map<string, OwnPart | null>()
  for (const { id, name } of bodies) {
    const part = parts?.get(id) ?? null
    const known = byBody.get(name)
    if (!known || (part && part.themes.length > known.themes.length)) byBody.set(name, part)
  }
  return [...byBody].map(([body, part]) => ({ body, part }))
}
