import { wordsIn, type AllWords } from '@/lib/core/words-in'
import { wordsOfTold } from './(public)/told/[token]/words-of-told'
import { wordsOfLink } from './(respond)/respond/[token]/words-of-link'

/** For what stands around every page: by a link it is read in the language of whoever holds it, otherwise in English. */
export async function wordsOfPath(path: string): Promise<AllWords> {
  const [, door, token] = /^\/(respond|told)\/([\w-]{16,})(?:[/?]|$)/.exec(path) ?? []
  if (!door || !token) return wordsIn('en')
  return door === 'told' ? wordsOfTold(token) : wordsOfLink(token)
}
