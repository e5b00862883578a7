'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { chooseNews } from '@/lib/telling/choose-news'
import { giveFeedback } from '@/lib/telling/give-feedback'
import type { Feedback } from '@/lib/telling/types'
import { wordsOfTold } from './words-of-told'

const inWords = (form: FormData) => wordsOfTold(textOf(form, 'token'))

export const answerQuestions = formAction(async (form) => {
  const { text } = await inWords(form)
  await giveFeedback(strangerContext(), {
    token: textOf(form, 'token'),
    isClear: textOf(form, 'isClear') as Feedback['isClear'],
    wouldAgain: textOf(form, 'wouldAgain') as Feedback['wouldAgain'],
  })
  revalidatePath('/told/[token]', 'page')
  return text('feedback.thanks')
}, inWords)

export const choose = formAction(async (form) => {
  const { text } = await inWords(form)
  const wantsNews = textOf(form, 'wanted') === 'yes'
  await chooseNews(strangerContext(), { token: textOf(form, 'token'), wantsNews })
  revalidatePath('/told/[token]', 'layout')
  return text(wantsNews ? 'news.done-want' : 'news.done-stop')
}, inWords)
