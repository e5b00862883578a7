'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { updateConsultation } from '@/lib/consultations/update-consultation'
import { Conflict } from '@/lib/core/errors'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { requestContext } from '@/lib/people/request-context'

const FIELDS = [
  ...(['title', 'why', 'canChange', 'cannotChange', 'earlierViews', 'decisionMaker'] as const),
  ...(['contactName', 'contactEmail', 'note'] as const),
]
type Field = (typeof FIELDS)[number]

export const save = formAction(async (form) => {
  const id = textOf(form, 'id')
  const texts = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)])) as Record<Field, string>
  try {
    await updateConsultation(await requestContext(), {
      ...texts,
      id,
      version: textOf(form, 'version'),
      leads: textsOf(form, 'leads'),
      opensOn: dateOf(form, 'opensOn', 'The first day'),
      closesOn: dateOf(form, 'closesOn', 'The last day'),
      decisionOn: dateOf(form, 'decisionOn', 'The day of the decision'),
    })
  } catch (error) {
    // The page is drawn again with what was saved meanwhile, beside what was typed.
    if (error instanceof Conflict) revalidatePath(`/staff/consultations/${id}/edit`)
    throw error
  }
  redirect(`/staff/consultations/${id}`)
})
