'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { answerChecklist } from '@/lib/reports/answer-checklist'
import { CHECK_ANSWERS } from '@/lib/reports/schema'
import { pathOf } from '../path-of'

export const answerQuestions = formAction(async (form) => {
  const answers = textsOf(form, 'code').flatMap((code) => {
    const answer = CHECK_ANSWERS.find((each) => each === textOf(form, `${code}.answer`))
    return answer
      ? [{ code, seen: textOf(form, `${code}.seen`), answer, words: textOf(form, `${code}.words`) }]
      : []
  })
  await answerChecklist(await requestContext(), { consultationId: textOf(form, 'consultationId'), answers })
  redirect(`${pathOf(form)}/checklist?saved=answers`)
})
