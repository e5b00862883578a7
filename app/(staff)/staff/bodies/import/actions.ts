'use server'

import { shownOutcome, type ImportState } from '@/components/bodies/import-state'
import { csvText } from '@/lib/bodies/csv-text'
import { importBodies } from '@/lib/bodies/import-bodies'
import { previewBodyImport } from '@/lib/bodies/preview-body-import'
import { formAction, idle, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

/** First a look, then the import of the same text; nothing is kept on the server between the two. */
export async function runImport(_previous: ImportState, form: FormData): Promise<ImportState> {
  if (textOf(form, 'do') === 'begin') return { status: 'idle', step: 'begin' }
  const csv = await csvOf(form)
  const isImport = textOf(form, 'do') === 'import'
  let answer: Omit<ImportState, 'status'> = { step: 'begin' }
  const { status, errors, message } = await formAction(async () => {
    const ctx = await requestContext()
    answer = isImport
      ? { step: 'done', outcome: shownOutcome(await importBodies(ctx, { csv })) }
      : { step: 'preview', outcome: shownOutcome(await previewBodyImport(ctx, { csv })), csv }
  })(idle, form)
  return { status, errors, message, ...answer, csv: answer.csv ?? (status === 'done' ? undefined : csv) }
}

async function csvOf(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return csvText(new Uint8Array(await file.arrayBuffer()))
  const text = form.get('csv')
  return typeof text === 'string' ? text : ''
}
