'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { addComment } from '@/lib/reports/add-comment'
import { answerComment } from '@/lib/reports/answer-comment'
import { settleComment } from '@/lib/reports/settle-comment'

/** Comments stand on several pages, each of which shows what was done. */
const shown = () => revalidatePath('/staff/consultations/[id]/report', 'layout')

export const say = formAction(async (form) => {
  await addComment(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    kind: textOf(form, 'kind'),
    key: textOf(form, 'key'),
    excerpt: textOf(form, 'excerpt'),
    text: textOf(form, 'said'),
  })
  shown()
  return 'The comment is there.'
})

export const answer = formAction(async (form) => {
  await answerComment(await requestContext(), {
    commentId: textOf(form, 'commentId'),
    text: textOf(form, 'text'),
  })
  shown()
  return 'The answer is there.'
})

export const settle = formAction(async (form) => {
  const settled = textOf(form, 'settled') !== ''
  await settleComment(await requestContext(), { commentId: textOf(form, 'commentId'), settled })
  shown()
  return settled ? 'The comment is settled.' : 'The comment is taken up again.'
})
