'use server'

import { redirect } from 'next/navigation'
import { InvalidInput } from '@/lib/core/errors'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { requestContext } from '@/lib/people/request-context'
import { correctKeyedResponse } from '@/lib/responses/correct-keyed-response'
import { getKeying } from '@/lib/responses/get-keying'
import { keyInResponse } from '@/lib/responses/key-in-response'
import { keyedAnswers, saidEmpty, type Typed } from '@/lib/responses/keyed-answers'
import { paperQuestions } from '@/lib/responses/paper-sheet'
import type { PaperSheet } from '@/lib/responses/paper-types'
import { KEYED_CHANNELS } from '@/lib/responses/schema'
import { addressOf } from '../../rates/address-of'

const typedIn = (form: FormData): Typed => ({
  one: (name) => textOf(form, name),
  all: (name) => textsOf(form, name),
})

const whatWasKeyed = (sheet: PaperSheet, form: FormData) => ({
  answers: keyedAnswers(sheet, typedIn(form)),
  leftEmpty: saidEmpty(sheet, typedIn(form)),
  leaveOutHidden: textOf(form, 'leaveOutHidden') !== '',
})

/** Problems come by the name of the question; the form knows it by its place on the paper. */
async function byPlace<T>(sheet: PaperSheet, work: Promise<T>): Promise<T> {
  const places = new Map(paperQuestions(sheet).map(({ name, id }) => [name, id]))
  return work.catch((error: unknown) => {
    if (!(error instanceof InvalidInput)) throw error
    const fields = Object.entries(error.fields).map(([name, text]) => [places.get(name) ?? name, text])
    throw new InvalidInput(error.message, Object.fromEntries(fields) as Record<string, string>)
  })
}

/** The number of a later round; the stage that sought views has none. */
const stageOf = (form: FormData) => textOf(form, 'stage') || undefined

export const keyIn = formAction(async (form) => {
  const ctx = await requestContext()
  const consultationId = textOf(form, 'consultationId')
  const stage = stageOf(form)
  const invitationId = textOf(form, 'invitationId')
  const { sheet } = await getKeying(ctx, { consultationId, stage, invitationId: invitationId || undefined })
  const channel = KEYED_CHANNELS.find((one) => one === textOf(form, 'channel'))
  if (!channel) throw new InvalidInput('', { channel: 'Choose how it came in' })
  const receivedOn = dateOf(form, 'receivedOn', 'The day it came in')
  if (!receivedOn) throw new InvalidInput('', { receivedOn: 'Enter the day it came in' })
  const publication = textOf(form, 'publication')
  if (!invitationId && publication === '')
    throw new InvalidInput('', { publication: 'Choose what they said about publishing' })
  const person = {
    boroughCode: textOf(form, 'borough') || null,
    publication: publication as 'full' | 'anonymous' | 'none',
  }
  const { reference } = await byPlace(
    sheet,
    keyInResponse(ctx, {
      ...{ consultationId, stage, channel, receivedOn, basis: basisOf(form) },
      ...whatWasKeyed(sheet, form),
      respondent: invitationId ? { invitationId } : { person },
      lateReason: textOf(form, 'lateReason'),
      signedOffName: textOf(form, 'signedOffName'),
    }),
  )
  redirect(addressOf(`/staff/consultations/${consultationId}/key-in`, { stage, done: reference }))
})

function basisOf(form: FormData) {
  const kind = textOf(form, 'kind')
  if (!kind) return null
  const people = textOf(form, 'people')
  if (people && !/^\d+$/.test(people)) throw new InvalidInput('', { people: 'Enter a whole number' })
  return {
    kind: kind as 'meeting',
    people: people ? Number(people) : null,
    onDate: dateOf(form, 'onDate', 'The day of the meeting'),
    detail: textOf(form, 'detail'),
  }
}

export const correct = formAction(async (form) => {
  const ctx = await requestContext()
  const consultationId = textOf(form, 'consultationId')
  const stage = stageOf(form)
  const invitationId = textOf(form, 'invitationId')
  const { sheet } = await getKeying(ctx, { consultationId, stage, invitationId })
  const { reference } = await byPlace(
    sheet,
    correctKeyedResponse(ctx, {
      ...{ consultationId, stage, responseId: textOf(form, 'responseId'), ...whatWasKeyed(sheet, form) },
      ...{ basedOn: Number(textOf(form, 'basedOn')), reason: textOf(form, 'reason') },
    }),
  )
  redirect(addressOf(`/staff/consultations/${consultationId}/key-in`, { stage, corrected: reference }))
})
