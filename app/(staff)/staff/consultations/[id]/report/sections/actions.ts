'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf, type FormState } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { getSection } from '@/lib/reports/get-section'
import { restoreSection } from '@/lib/reports/restore-section'
import { saveSection } from '@/lib/reports/save-section'
import { pathOf } from '../path-of'

const slugOf = (form: FormData) =>
  [textOf(form, 'kind'), textOf(form, 'key').replaceAll('+', '-')].filter(Boolean).join('-')

const save = formAction(async (form) => {
  await saveSection(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    kind: textOf(form, 'kind'),
    key: textOf(form, 'key'),
    version: textOf(form, 'version'),
    heading: textOf(form, 'heading'),
    text: textOf(form, 'text'),
    isLeftOut: form.has('isLeftOut'),
  })
  redirect(`${pathOf(form)}/sections/${slugOf(form)}?saved=section`)
})

/** Where somebody saved meanwhile, the form comes back with their text beside what was typed. */
export async function saveWords(previous: FormState, form: FormData): Promise<FormState> {
  const state = await save(previous, form)
  if (state.status !== 'refused') return state
  const consultationId = textOf(form, 'consultationId')
  const { section } = await getSection(await requestContext(), { consultationId, slug: slugOf(form) })
  if (String(section.version) === textOf(form, 'version')) return state
  const theirs = {
    ...{ theirVersion: String(section.version), theirText: section.text },
    theirName: section.updatedBy ?? 'somebody else',
  }
  return { ...state, values: { ...state.values, ...theirs } }
}

export const putBack = formAction(async (form) => {
  await restoreSection(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    kind: textOf(form, 'kind'),
    key: textOf(form, 'key'),
    version: textOf(form, 'version'),
    fromVersion: textOf(form, 'fromVersion'),
  })
  redirect(`${pathOf(form)}/sections/${slugOf(form)}?saved=back`)
})
