import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Ctx } from '@/lib/core/ctx'
import { findLink } from '@/lib/invitations/find-link'
import { respondentContext, strangerContext } from '@/lib/invitations/respondent-context'
import type { LinkView } from '@/lib/invitations/types'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Revoked = { link: Extract<LinkView, { state: 'revoked' | 'usable' }>; invitation: null }
type Usable = { ctx: Ctx; invitation: InvitationToAnswer }

/** Looked at once a request, whoever asks. */
export const lookUp = cache((token: string) => findLink(strangerContext(), token))

/** What a link that works opens. */
export const openUsable = cache(async (token: string): Promise<Usable> => {
  const ctx = await respondentContext(token)
  return { ctx, invitation: await getInvitationToAnswer(ctx) }
})

/** What a link opens; an unknown one is the not-found page of this folder, a revoked one opens nothing. */
export const openLink = cache(async (token: string): Promise<Revoked | Usable> => {
  const link = await lookUp(token)
  if (link.state === 'unknown') notFound()
  if (link.state === 'revoked') return { link, invitation: null }
  return openUsable(token)
})

/** For the pages behind the start page: where the link opens nothing, or answers are not taken, that page says why. */
export async function openInvitation(token: string): Promise<Usable> {
  const opened = await openLink(token)
  if (opened.invitation === null) redirect(`/respond/${token}`)
  return opened
}
