'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { chooseNews } from '@/lib/telling/choose-news'
import { giveFeedback } from '@/lib/telling/give-feedback'
import type { Feedback } from '@/lib/telling/types'

export const answerQuestions = formAction(async (form) => {
  await giveFeedback(strangerContext(), {
    token: textOf(form, 'token'),
    isClear: textOf(form, 'isClear') as Feedback['isClear'],
    wouldAgain: textOf(form, 'wouldAgain') as Feedback['wouldAgain'],
  })
  revalidatePath('/told/[token]', 'page')
  return 'Thank you. Your answer is kept, without your name or address. You can change it while the link works.'
})

export const choose = formAction(async (form) => {
  const wantsNews = textOf(form, 'wanted') === 'yes'
  await chooseNews(strangerContext(), { token: textOf(form, 'token'), wantsNews })
  revalidatePath('/told/[token]', 'layout')
  return wantsNews ? 'We will write to you about later steps.' : 'We will write to you no more about this.'
})
