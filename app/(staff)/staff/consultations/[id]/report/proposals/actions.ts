'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { approveReport } from '@/lib/reports/approve-report'
import { sendBackReport } from '@/lib/reports/send-back-report'
import { takeBackProposal } from '@/lib/reports/take-back-proposal'
import { pathOf } from '../path-of'

export const approve = formAction(async (form) => {
  await approveReport(await requestContext(), { proposalId: textOf(form, 'proposalId') })
  redirect(`${pathOf(form)}?saved=edition`)
})

export const sendBack = formAction(async (form) => {
  const [proposalId, why] = [textOf(form, 'proposalId'), textOf(form, 'why')]
  await sendBackReport(await requestContext(), { proposalId, why })
  redirect(`${pathOf(form)}?saved=sent-back`)
})

export const takeBack = formAction(async (form) => {
  await takeBackProposal(await requestContext(), { proposalId: textOf(form, 'proposalId') })
  redirect(`${pathOf(form)}?saved=taken-back`)
})
