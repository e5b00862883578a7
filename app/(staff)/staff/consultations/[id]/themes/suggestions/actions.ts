'use server'

import { redirect } from 'next/navigation'
import { acceptSuggestion } from '@/lib/analysis/accept-suggestion'
import { askForThemes } from '@/lib/analysis/ask-for-themes'
import { dropSuggestion } from '@/lib/analysis/drop-suggestion'
import { joinSuggestion } from '@/lib/analysis/join-suggestion'
import { splitSuggestion } from '@/lib/analysis/suggestions/split-suggestion'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

const pageOf = (form: FormData) => `/staff/consultations/${textOf(form, 'consultationId')}/themes/suggestions`

export const ask = formAction(async (form) => {
  await askForThemes(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    question: textOf(form, 'question'),
    precision: textOf(form, 'precision') as 'words',
    count: textOf(form, 'count'),
  })
  redirect(pageOf(form))
})

export const accept = formAction(async (form) => {
  const title = textOf(form, 'title')
  await acceptSuggestion(await requestContext(), {
    suggestionId: textOf(form, 'suggestionId'),
    title,
    addressees: textOf(form, 'addressees').split('+').filter(Boolean),
  })
  redirect(pageOf(form))
})

export const join = formAction(async (form) => {
  const suggestionId = textOf(form, 'suggestionId')
  const evenSo = textOf(form, 'evenSo') === 'yes'
  await joinSuggestion(await requestContext(), { suggestionId, themeId: textOf(form, 'themeId'), evenSo })
  redirect(pageOf(form))
})

export const split = formAction(async (form) => {
  const [suggestionId, count] = [textOf(form, 'suggestionId'), textOf(form, 'count')]
  await splitSuggestion(await requestContext(), { suggestionId, count })
  redirect(pageOf(form))
})

export const drop = formAction(async (form) => {
  await dropSuggestion(await requestContext(), { suggestionId: textOf(form, 'suggestionId') })
  redirect(pageOf(form))
})
