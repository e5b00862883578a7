'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { applyTemplate } from '@/lib/consultations/apply-template'
import { checkQuestionnaire } from '@/lib/consultations/check-questionnaire'
import { saveQuestionnaire } from '@/lib/consultations/save-questionnaire'
import { Conflict, InvalidInput } from '@/lib/core/errors'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

const pathOf = (id: string) => `/staff/consultations/${id}/questionnaire`

export const save = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  try {
    const { number, frozenAt } = await saveQuestionnaire(await requestContext(), {
      consultationId,
      baseVersion: textOf(form, 'baseVersion'),
      minutes: textOf(form, 'minutes'),
      definition: readJson(textOf(form, 'definition')),
    })
    revalidatePath(pathOf(consultationId))
    return frozenAt
      ? `Saved as version ${number}. Whoever begins from now on gets it.`
      : 'The questionnaire is saved.'
  } catch (error) {
    // The page is drawn again with what was saved meanwhile; what was written stays in the editor.
    if (error instanceof Conflict) revalidatePath(pathOf(consultationId))
    throw error
  }
})

export const startFrom = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  await applyTemplate(await requestContext(), {
    consultationId,
    baseVersion: textOf(form, 'baseVersion'),
    template: textOf(form, 'template'),
  })
  // An address of its own makes the editor begin anew.
  redirect(`${pathOf(consultationId)}?from=${Date.now().toString(36)}`)
})

/** What is wrong with a definition, before it is saved. */
export async function check(text: string): Promise<{ path: string; message: string }[]> {
  return checkQuestionnaire(await requestContext(), { text: String(text) })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidInput('', {
      definition: 'This is not JSON: a bracket, comma or quotation mark is missing. Nothing was saved.',
    })
  }
}
