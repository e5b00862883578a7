'use server'

import { redirect } from 'next/navigation'
import { updateQuote } from '@/lib/analysis/update-quote'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { chooseQuotes } from '@/lib/reports/choose-quotes'
import { publishReport } from '@/lib/reports/publish-report'
import { saveReportWords } from '@/lib/reports/save-report-words'

const pathOf = (form: FormData) => `/staff/consultations/${textOf(form, 'consultationId')}/report`

export const saveWords = formAction(async (form) => {
  const count = form.getAll('part').length
  await saveReportWords(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    version: textOf(form, 'version'),
    title: textOf(form, 'title'),
    introduction: textOf(form, 'introduction'),
    howWeAsked: textOf(form, 'howWeAsked'),
    whatHappensNext: textOf(form, 'whatHappensNext'),
    parts: Array.from({ length: count }, (_, i) => ({
      key: textOf(form, `parts.${i}.key`),
      heading: textOf(form, `parts.${i}.heading`),
      text: textOf(form, `parts.${i}.text`),
    })),
  })
  redirect(`${pathOf(form)}?saved=words`)
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

export const publish = formAction(async (form) => {
  await publishReport(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    whatChanged: textOf(form, 'whatChanged'),
    fingerprint: textOf(form, 'fingerprint'),
    hidesSmallChanges: form.has('hidesSmallChanges'),
  })
  redirect(`${pathOf(form)}?saved=edition`)
})
