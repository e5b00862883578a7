'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { proposeReport } from '@/lib/reports/propose-report'
import { pathOf } from '../path-of'

export const propose = formAction(async (form) => {
  const { id } = await proposeReport(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    whatChanged: textOf(form, 'whatChanged'),
    note: textOf(form, 'note'),
    fingerprint: textOf(form, 'fingerprint'),
    hidesSmallChanges: form.has('hidesSmallChanges'),
    makesCommitments: form.has('makesCommitments'),
  })
  redirect(`${pathOf(form)}/proposals/${id}?saved=proposed`)
})
