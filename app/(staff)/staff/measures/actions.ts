'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { addMeasureEntry } from '@/lib/measures/add-measure-entry'
import { chooseMeasureSource } from '@/lib/measures/choose-measure-source'
import { confirmMeasureProposal } from '@/lib/measures/confirm-measure-proposal'
import { removeMeasureEntry } from '@/lib/measures/remove-measure-entry'
import { sendBackMeasureProposal } from '@/lib/measures/send-back-measure-proposal'
import { updateMeasureEntry } from '@/lib/measures/update-measure-entry'
import { requestContext } from '@/lib/people/request-context'

const measureOf = (form: FormData) => `/measures/${textOf(form, 'code')}?year=${textOf(form, 'year')}`

const saidIn = (form: FormData) => ({
  isMet: textOf(form, 'isMet') as 'yes' | 'no',
  evidence: textOf(form, 'evidence'),
  evidenceUrl: textOf(form, 'evidenceUrl'),
  onDate: dateOf(form, 'onDate', 'The day') ?? '',
})

export const saveEntry = formAction(async (form) => {
  const ctx = await requestContext()
  const entryId = textOf(form, 'entryId')
  if (entryId) await updateMeasureEntry(ctx, { entryId, version: textOf(form, 'version'), ...saidIn(form) })
  else {
    const [code, bodyId, year] = ['code', 'bodyId', 'year'].map((name) => textOf(form, name)) as [
      string,
      string,
      string,
    ]
    await addMeasureEntry(ctx, { code, bodyId, year, ...saidIn(form) })
  }
  redirect(measureOf(form))
})

export const takeEntryAway = formAction(async (form) => {
  const [entryId, version, why] = [textOf(form, 'entryId'), textOf(form, 'version'), textOf(form, 'why')]
  await removeMeasureEntry(await requestContext(), { entryId, version, why })
  redirect(measureOf(form))
})

export const saveSource = formAction(async (form) => {
  const [code, year] = [textOf(form, 'code'), textOf(form, 'year')]
  await chooseMeasureSource(await requestContext(), {
    ...{ code, year, consultationId: textOf(form, 'consultationId') },
  })
  redirect(measureOf(form))
})

export const confirmProposal = formAction(async (form) => {
  const [proposalId, version] = [textOf(form, 'proposalId'), textOf(form, 'version')]
  await confirmMeasureProposal(await requestContext(), {
    ...{ proposalId, version, entryVersion: textOf(form, 'entryVersion') },
  })
  redirect('/staff/measures?done=confirmed')
})

export const sendProposalBack = formAction(async (form) => {
  const [proposalId, version] = [textOf(form, 'proposalId'), textOf(form, 'version')]
  await sendBackMeasureProposal(await requestContext(), { proposalId, version, why: textOf(form, 'why') })
  redirect('/staff/measures?done=sent-back')
})
