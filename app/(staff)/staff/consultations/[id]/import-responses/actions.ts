'use server'

import { redirect } from 'next/navigation'
import { InvalidInput } from '@/lib/core/errors'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { beginImport } from '@/lib/responses/begin-import'
import type { ColumnUse, ImportMapping } from '@/lib/responses/import-types'
import { mapImport } from '@/lib/responses/map-import'
import { uploadResponses } from '@/lib/responses/upload-responses'

const pathOf = (consultationId: string, importId: string) =>
  `/staff/consultations/${consultationId}/import-responses/${importId}`

export const upload = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') throw new InvalidInput('', { file: 'Choose a file' })
  const content = new Uint8Array(await file.arrayBuffer())
  const { importId } = await uploadResponses(await requestContext(), {
    ...{ consultationId, fileName: file.name, content },
  })
  redirect(pathOf(consultationId, importId))
})

export const saveMapping = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  const importId = textOf(form, 'importId')
  const count = Math.min(2_000, Number(textOf(form, 'columns')) || 0)
  const columns = Array.from({ length: count }, (_, i) => textOf(form, `column-${i}`) as ColumnUse)
  const from = textOf(form, 'from') as ImportMapping['from']
  await mapImport(await requestContext(), { consultationId, importId, columns, from })
  redirect(pathOf(consultationId, importId))
})

export const startImport = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  const importId = textOf(form, 'importId')
  await beginImport(await requestContext(), { consultationId, importId })
  redirect(pathOf(consultationId, importId))
})
