'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { issueLink } from '@/lib/invitations/issue-link'
import { nudgeBody } from '@/lib/invitations/nudge-body'
import { requestContext } from '@/lib/people/request-context'

/** A member answers by a link like everybody else: a fresh one, made for them. */
export const answer = formAction(async (form) => {
  const ctx = await requestContext()
  const { url } = await issueLink(ctx, { invitationId: textOf(form, 'invitationId') })
  redirect(new URL(url).pathname)
})

/** Whoever leads a borough's own group asks one of its panels once more. */
export const nudge = formAction(async (form) => {
  const { name } = await nudgeBody(await requestContext(), {
    invitationId: textOf(form, 'invitationId'),
    note: textOf(form, 'note'),
  })
  return `A letter goes to ${name}.`
})
