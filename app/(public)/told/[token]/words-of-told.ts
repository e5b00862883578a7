import { cache } from 'react'
import { NotFound } from '@/lib/core/errors'
import { wordsIn, type AllWords } from '@/lib/core/words-in'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { getTold } from '@/lib/telling/get-told'

/** What a letter’s link shows, looked at once a request, whoever asks. */
export const openTold = cache((token: string) => getTold(strangerContext(), { token }))

/** What the interface says to whoever follows a letter’s link: the language of the letter; English where it leads nowhere. */
export const wordsOfTold = cache(async (token: string): Promise<AllWords> => {
  try {
    return wordsIn((await openTold(token)).locale)
  } catch (error) {
    // The page itself says that there is nothing here.
    if (error instanceof NotFound) return wordsIn('en')
    throw error
  }
})
