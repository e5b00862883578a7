'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { addPilotRemark } from '@/lib/responses/add-pilot-remark'

export const remark = formAction(async (form) => {
  const token = textOf(form, 'token')
  const ctx = await respondentContext(token)
  await addPilotRemark(ctx, { page: textOf(form, 'page'), text: textOf(form, 'text') })
  revalidatePath(`/respond/${token}/remarks`)
  return 'Thank you. Your remark goes to the team that asks.'
})
