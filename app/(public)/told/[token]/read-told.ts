import { notFound } from 'next/navigation'
import { NotFound } from '@/lib/core/errors'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { getTold } from '@/lib/telling/get-told'
import type { ToldView } from '@/lib/telling/types'

/** What the link of a letter shows; the not-found page where it does not work, or no longer does. */
export function readTold(token: string): Promise<ToldView> {
  return getTold(strangerContext(), { token }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
}
