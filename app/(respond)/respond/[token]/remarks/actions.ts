'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { wordsOfLink } from '../words-of-link'
import { addPilotRemark } from '@/lib/responses/add-pilot-remark'

export const remark = formAction(
  async (form) => {
    const token = textOf(form, 'token')
    const ctx = await respondentContext(token)
    await addPilotRemark(ctx, { page: textOf(form, 'page'), text: textOf(form, 'text') })
    revalidatePath(`/respond/${token}/remarks`)
    return (await wordsOfLink(token)).text('remarks.thanks')
  },
  (form) => wordsOfLink(textOf(form, 'token')),
)
