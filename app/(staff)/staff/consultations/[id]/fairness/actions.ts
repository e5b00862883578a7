'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { addEntry } from '@/lib/fairness/add-entry'
import { askForFairnessFile } from '@/lib/fairness/ask-for-fairness-file'
import { removeEntry } from '@/lib/fairness/remove-entry'
import type { EntryKind } from '@/lib/fairness/schema'
import { updateEntry } from '@/lib/fairness/update-entry'
import { requestContext } from '@/lib/people/request-context'

const pageOf = (form: FormData) => `/staff/consultations/${textOf(form, 'consultationId')}/fairness`

const wordsOf = (form: FormData) => ({
  kind: textOf(form, 'kind') as EntryKind,
  text: textOf(form, 'text'),
  declaredBy: textOf(form, 'declaredBy'),
  onDate: dateOf(form, 'onDate', 'The day'),
  documentId: textOf(form, 'documentId'),
  evidenceUrl: textOf(form, 'evidenceUrl'),
})

export const saveNewEntry = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  await addEntry(await requestContext(), { consultationId, ...wordsOf(form) })
  redirect(`${pageOf(form)}?saved=entry`)
})

/** Saves an entry, or takes it out. */
export const saveEntry = formAction(async (form) => {
  const ctx = await requestContext()
  const which = { entryId: textOf(form, 'entryId'), version: textOf(form, 'version') }
  if (textOf(form, 'do') === 'remove') {
    await removeEntry(ctx, which)
    redirect(`${pageOf(form)}?saved=removed`)
  }
  await updateEntry(ctx, { ...which, ...wordsOf(form) })
  redirect(`${pageOf(form)}?saved=entry`)
})

export const askForFile = formAction(async (form) => {
  await askForFairnessFile(await requestContext(), { consultationId: textOf(form, 'consultationId') })
  redirect(`${pageOf(form)}?saved=asked#file`)
})
