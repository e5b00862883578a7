import { cache } from 'react'
import { NotFound } from '@/lib/core/errors'
import { isLanguage } from '@/lib/core/languages'
import { wordsIn, type AllWords } from '@/lib/core/words-in'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { lookUp, openUsable } from './open-invitation'

/** What the interface says to whoever answers, in the language they answer in. */
export const wordsOfInvitation = ({ questionnaire }: InvitationToAnswer): AllWords =>
  wordsIn(questionnaire.locale)

/** The same for a link, also for one that opens nothing any more; English where it says nothing. */
export const wordsOfLink = cache(async (token: string): Promise<AllWords> => {
  const link = await lookUp(token)
  if (link.state === 'unknown') return wordsIn('en')
  if (link.state === 'revoked') return wordsIn(known(link.locale))
  try {
    return wordsOfInvitation((await openUsable(token)).invitation)
  } catch (error) {
    // The page itself says that there is nothing here.
    if (error instanceof NotFound) return wordsIn(known(link.locale))
    throw error
  }
})

const known = (locale: string | null) => (locale && isLanguage(locale) ? locale : 'en')
