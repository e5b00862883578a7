'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { addTheme } from '@/lib/analysis/add-theme'
import { moveTheme } from '@/lib/analysis/move-theme'
import { removeTheme } from '@/lib/analysis/remove-theme'
import { restoreTheme } from '@/lib/analysis/restore-theme'
import { updateTheme } from '@/lib/analysis/update-theme'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

/** A radio stands for one lead organisation or for all of them: "MPA", "MPA+MPS". */
const wordsOf = (form: FormData) => ({
  title: textOf(form, 'title'),
  description: textOf(form, 'description'),
  includes: textOf(form, 'includes'),
  excludes: textOf(form, 'excludes'),
  heading: textOf(form, 'heading'),
  why: textOf(form, 'why'),
  addressees: textOf(form, 'addressees').split('+').filter(Boolean),
})

/** Whatever comes of it, the page shows how things stand now. */
const shownAgain = () => revalidatePath('/staff/consultations/[id]/themes', 'page')

export const saveNewTheme = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  await addTheme(await requestContext(), { consultationId, ...wordsOf(form) })
  const list = `/staff/consultations/${consultationId}/themes`
  redirect(textOf(form, 'then') === 'another' ? `${list}/new?added=1` : list)
})

export const saveTheme = formAction(async (form) => {
  const [themeId, version] = [textOf(form, 'themeId'), textOf(form, 'version')]
  await updateTheme(await requestContext(), { themeId, version, ...wordsOf(form) })
  redirect(`/staff/consultations/${textOf(form, 'consultationId')}/themes`)
})

/** Every button of the list: "up:<id>", "down:<id>", "remove:<id>" or "restore:<id>". */
export const arrangeThemes = formAction(async (form) => {
  shownAgain()
  const ctx = await requestContext()
  const why = textOf(form, 'why')
  const [what, themeId = ''] = textOf(form, 'do').split(':')
  if (what === 'up' || what === 'down') await moveTheme(ctx, { themeId, direction: what })
  if (what === 'remove') {
    await removeTheme(ctx, { themeId, why })
    return 'The theme is removed. Its codings no longer count. You can put it back below.'
  }
  if (what === 'restore') {
    await restoreTheme(ctx, { themeId, why })
    return 'The theme is back at the end of the list, with everything that is coded to it.'
  }
})
