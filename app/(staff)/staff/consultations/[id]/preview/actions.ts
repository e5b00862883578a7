'use server'

import { redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { endPreview } from '@/lib/invitations/end-preview'
import { issuePreviewLink } from '@/lib/invitations/issue-preview-link'
import { requestContext } from '@/lib/people/request-context'

/** Of a consultation, or of a later round by its number. */
const asked = (form: FormData) => ({
  consultationId: textOf(form, 'consultationId'),
  stage: textOf(form, 'stage') || undefined,
})

/** For the officer's own eyes: straight into it. */
export const openPreview = formAction(async (form) => {
  const ctx = await requestContext()
  const name = ctx.actor.kind === 'user' ? ctx.actor.name : ''
  const { url } = await issuePreviewLink(ctx, { ...asked(form), name })
  redirect(new URL(url).pathname)
})

export const makePreviewLink = formAction(async (form) => {
  const name = textOf(form, 'name')
  const { url } = await issuePreviewLink(await requestContext(), { ...asked(form), name })
  revalidatePath(`/staff/consultations/${textOf(form, 'consultationId')}/preview`)
  return `The link for ${name} is ${url} – pass it on now: it is shown this once.`
})

export const removePreview = formAction(async (form) => {
  await endPreview(await requestContext(), { invitationId: textOf(form, 'invitationId') })
  revalidatePath(`/staff/consultations/${textOf(form, 'consultationId')}/preview`)
  return 'Removed, with everything that was answered by it.'
})
