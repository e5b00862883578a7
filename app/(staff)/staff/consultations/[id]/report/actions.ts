'use server'

import { redirect } from 'next/navigation'
import { updateQuote } from '@/lib/analysis/update-quote'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { chooseQuotes } from '@/lib/reports/choose-quotes'
import { saveReportTitle } from '@/lib/reports/save-report-title'
import { pathOf } from './path-of'

export const saveTitle = formAction(async (form) => {
  await saveReportTitle(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    version: textOf(form, 'version'),
    title: textOf(form, 'title'),
  })
  redirect(`${pathOf(form)}?saved=title`)
})

export const saveChoices = formAction(async (form) => {
  const ctx = await requestContext()
  const consultationId = textOf(form, 'consultationId')
  for (const themeId of textsOf(form, 'theme'))
    await chooseQuotes(ctx, { consultationId, themeId, quoteIds: textsOf(form, `quotes-${themeId}`) })
  redirect(`${pathOf(form)}?saved=quotes`)
})

export const saveQuoteText = formAction(async (form) => {
  const [quoteId, publicText] = [textOf(form, 'quoteId'), textOf(form, 'publicText')]
  const hidesBasis = form.has('hidesBasis')
  const why = textOf(form, 'why')
  await updateQuote(await requestContext(), { quoteId, publicText, hidesBasis, why })
  redirect(`${pathOf(form)}/quotes#quote-${quoteId}`)
})
