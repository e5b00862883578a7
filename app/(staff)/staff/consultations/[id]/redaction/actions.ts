'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { decideRedaction } from '@/lib/redaction/decide-redaction'
import { KIND_NAMES, type RedactionKind } from '@/lib/redaction/schema'
import { withdrawRedaction } from '@/lib/redaction/withdraw-redaction'

const answerOf = (form: FormData) => ({
  responseId: textOf(form, 'responseId'),
  question: textOf(form, 'question'),
})

const pathOf = (form: FormData) => `/staff/consultations/${textOf(form, 'consultationId')}/redaction`

export const decide = formAction(async (form) => {
  const passages = textsOf(form, 'out').map((i) => {
    const kind = textOf(form, `kind-${i}`) as RedactionKind
    return {
      kind,
      start: Number(textOf(form, `start-${i}`)),
      end: Number(textOf(form, `end-${i}`)),
      why: textOf(form, `why-${i}`) || KIND_NAMES[kind],
    }
  })
  const words = [0, 1, 2]
    .map((i) => ({
      text: textOf(form, `words.${i}.text`),
      kind: textOf(form, `words.${i}.kind`) as RedactionKind,
      why: textOf(form, `words.${i}.why`),
    }))
    .filter(({ text }) => text !== '')
  await decideRedaction(await requestContext(), {
    ...answerOf(form),
    ...{ answerHash: textOf(form, 'answerHash'), seen: textOf(form, 'seen'), passages, words },
  })
  const next = textOf(form, 'next')
  const list = `${pathOf(form)}?${new URLSearchParams({ show: textOf(form, 'show'), done: '1' })}`
  redirect(next ? `${pathOf(form)}/${next}&done=next` : list)
})

export const withdraw = formAction(async (form) => {
  const { responseId, question } = answerOf(form)
  await withdrawRedaction(await requestContext(), { responseId, question, seen: textOf(form, 'seen') })
  const here = new URLSearchParams({ question, show: textOf(form, 'show'), done: 'withdrawn' })
  redirect(`${pathOf(form)}/${responseId}?${here}`)
})
