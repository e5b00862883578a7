import { notFound } from 'next/navigation'
import { NotFound } from '@/lib/core/errors'
import type { ToldView } from '@/lib/telling/types'
import { openTold } from './words-of-told'

/** What the link of a letter shows; the not-found page where it does not work, or no longer does. */
export function readTold(token: string): Promise<ToldView> {
  return openTold(token).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
}
