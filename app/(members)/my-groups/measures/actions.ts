'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { changeMeasureProposal } from '@/lib/measures/change-measure-proposal'
import { proposeMeasure } from '@/lib/measures/propose-measure'
import { withdrawMeasureProposal } from '@/lib/measures/withdraw-measure-proposal'
import { requestContext } from '@/lib/people/request-context'

const back = (form: FormData, done: string) => `/my-groups/measures?year=${textOf(form, 'year')}&done=${done}`

export const send = formAction(async (form) => {
  const ctx = await requestContext()
  const [proposalId, version] = [textOf(form, 'proposalId'), textOf(form, 'version')]
  const said = {
    isMet: textOf(form, 'isMet') as 'yes' | 'no',
    evidence: textOf(form, 'evidence'),
    evidenceUrl: textOf(form, 'evidenceUrl'),
    onDate: dateOf(form, 'onDate', 'The day') ?? '',
  }
  if (proposalId) await changeMeasureProposal(ctx, { proposalId, version, ...said })
  else {
    const of = { code: textOf(form, 'code'), bodyId: textOf(form, 'bodyId'), year: textOf(form, 'year') }
    await proposeMeasure(ctx, { ...of, ...said })
  }
  redirect(back(form, 'sent'))
})

export const takeBack = formAction(async (form) => {
  const [proposalId, version] = [textOf(form, 'proposalId'), textOf(form, 'version')]
  await withdrawMeasureProposal(await requestContext(), { proposalId, version })
  redirect(back(form, 'taken-back'))
})
