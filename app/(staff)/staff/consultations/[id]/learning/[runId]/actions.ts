'use server'

import { revalidatePath } from 'next/cache'
import { countOf } from '@/lib/core/format'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { acceptLikely } from '@/lib/learning/accept-likely'
import { decideOnAnswer } from '@/lib/learning/decide-on-answer'
import { requestContext } from '@/lib/people/request-context'

/** Whatever comes of it, the page shows how things stand now. */
const shownAgain = () => revalidatePath('/staff/consultations/[id]/learning/[runId]', 'page')

export const decide = formAction(async (form) => {
  shownAgain()
  const responseId = textOf(form, 'responseId')
  await decideOnAnswer(await requestContext(), {
    ...{ runId: textOf(form, 'runId'), responseId, answerHash: textOf(form, 'answerHash') },
    shown: textOf(form, 'shown').split(' '),
    right: textsOf(form, `right-${responseId}`),
  })
})

export const accept = formAction(async (form) => {
  shownAgain()
  const input = { runId: textOf(form, 'runId'), from: textOf(form, 'from') }
  const { accepted } = await acceptLikely(await requestContext(), input)
  return `${countOf(accepted, 'coding')} made.`
})
