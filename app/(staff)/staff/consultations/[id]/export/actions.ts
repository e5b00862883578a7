'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { appUrl } from '@/lib/core/env'
import { formatInstant } from '@/lib/core/format'
import { formAction, textOf } from '@/lib/core/form-action'
import { askForExport } from '@/lib/exports/ask-for-export'
import { beginExportAgain } from '@/lib/exports/begin-export-again'
import { makeExportLink } from '@/lib/exports/make-export-link'
import { stopExport } from '@/lib/exports/stop-export'
import { requestContext } from '@/lib/people/request-context'

/** Back to the files. The page is drawn anew: to its own address with another place in it, Next would only move. */
function backToFiles(form: FormData): never {
  const path = `/staff/consultations/${textOf(form, 'consultationId')}/export`
  revalidatePath(path)
  redirect(`${path}#files`)
}
const exportOf = (form: FormData) => ({ exportId: textOf(form, 'exportId') })

export const ask = formAction(async (form) => {
  await askForExport(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    stage: textOf(form, 'stage') || undefined,
    format: textOf(form, 'format') as 'csv',
    values: textOf(form, 'values') as 'codes',
    text: textOf(form, 'text') as 'original',
    whose: textOf(form, 'whose') as 'all',
  })
  backToFiles(form)
})

export const stop = formAction(async (form) => {
  await stopExport(await requestContext(), exportOf(form))
  backToFiles(form)
})

export const again = formAction(async (form) => {
  await beginExportAgain(await requestContext(), exportOf(form))
  backToFiles(form)
})

export const link = formAction(async (form) => {
  const { token, expiresAt } = await makeExportLink(await requestContext(), exportOf(form))
  return `${appUrl()}/api/exports/${token} fetches the file without signing in until ${formatInstant(expiresAt)}. Copy it now: it is not shown again, and a link made before has ended.`
})
