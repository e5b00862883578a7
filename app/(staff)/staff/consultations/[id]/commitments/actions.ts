'use server'

import { redirect } from 'next/navigation'
import { addAction } from '@/lib/commitments/add-action'
import { addCommitment } from '@/lib/commitments/add-commitment'
import { addMilestone } from '@/lib/commitments/add-milestone'
import { addProgressNote } from '@/lib/commitments/add-progress-note'
import type { ActionMove, CommitmentMove } from '@/lib/commitments/lifecycle'
import { moveAction } from '@/lib/commitments/move-action'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { removeAction } from '@/lib/commitments/remove-action'
import { removeCommitment } from '@/lib/commitments/remove-commitment'
import { removeMilestone } from '@/lib/commitments/remove-milestone'
import { removeProgressNote } from '@/lib/commitments/remove-progress-note'
import { updateAction } from '@/lib/commitments/update-action'
import { updateCommitment } from '@/lib/commitments/update-commitment'
import { updateMilestone } from '@/lib/commitments/update-milestone'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { requestContext } from '@/lib/people/request-context'

const listOf = (form: FormData) => `/staff/consultations/${textOf(form, 'consultationId')}/commitments`
const pageOf = (form: FormData) => `${listOf(form)}/${textOf(form, 'commitmentId')}`
const actionPageOf = (form: FormData) => `${pageOf(form)}/actions/${textOf(form, 'actionId')}`

/** A radio stands for one lead organisation or for all of them: "MPA", "MPA+MPS". */
const wordsOf = (form: FormData) => ({
  title: textOf(form, 'title'),
  whatWeWillDo: textOf(form, 'whatWeWillDo'),
  youSaid: textOf(form, 'youSaid'),
  leads: textOf(form, 'leads').split('+').filter(Boolean),
  themeIds: textsOf(form, 'themeIds'),
})

const stepOf = (form: FormData) => ({
  what: textOf(form, 'what'),
  owner: textOf(form, 'owner'),
  dueOn: dateOf(form, 'dueOn', 'The day') ?? '',
})

const version = (form: FormData) => textOf(form, 'version')
const why = (form: FormData) => textOf(form, 'why')

export const saveNewCommitment = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  const { id } = await addCommitment(await requestContext(), { consultationId, ...wordsOf(form) })
  redirect(`${listOf(form)}/${id}?saved=begun`)
})

export const saveCommitment = formAction(async (form) => {
  const commitmentId = textOf(form, 'commitmentId')
  const given = { commitmentId, version: version(form), why: why(form), ...wordsOf(form) }
  await updateCommitment(await requestContext(), given)
  redirect(`${pageOf(form)}?saved=words`)
})

export const goOnWithCommitment = formAction(async (form) => {
  const commitmentId = textOf(form, 'commitmentId')
  const move = textOf(form, 'move') as CommitmentMove
  await moveCommitment(await requestContext(), {
    commitmentId,
    version: version(form),
    move,
    why: why(form),
  })
  redirect(`${pageOf(form)}?saved=${move}`)
})

export const removeDraft = formAction(async (form) => {
  const commitmentId = textOf(form, 'commitmentId')
  await removeCommitment(await requestContext(), { commitmentId, version: version(form) })
  redirect(`${listOf(form)}?saved=removed`)
})

export const saveNewAction = formAction(async (form) => {
  const commitmentId = textOf(form, 'commitmentId')
  await addAction(await requestContext(), { commitmentId, ...stepOf(form) })
  redirect(`${pageOf(form)}?saved=action`)
})

/** Saves an action, or removes it from a draft. */
export const saveAction = formAction(async (form) => {
  const ctx = await requestContext()
  const actionId = textOf(form, 'actionId')
  if (textOf(form, 'do') === 'remove') {
    await removeAction(ctx, { actionId, version: version(form) })
    redirect(`${pageOf(form)}?saved=action-removed`)
  }
  await updateAction(ctx, { actionId, version: version(form), why: why(form), ...stepOf(form) })
  redirect(`${actionPageOf(form)}?saved=action`)
})

export const goOnWithAction = formAction(async (form) => {
  const actionId = textOf(form, 'actionId')
  const move = textOf(form, 'move') as ActionMove
  await moveAction(await requestContext(), { actionId, version: version(form), move, why: why(form) })
  redirect(`${pageOf(form)}?saved=action`)
})

export const saveNewMilestone = formAction(async (form) => {
  const { what, dueOn } = stepOf(form)
  await addMilestone(await requestContext(), { actionId: textOf(form, 'actionId'), what, dueOn })
  redirect(`${actionPageOf(form)}?saved=milestone`)
})

/** Saves a milestone, or takes it away. */
export const saveMilestone = formAction(async (form) => {
  const ctx = await requestContext()
  const which = { milestoneId: textOf(form, 'milestoneId'), version: version(form), why: why(form) }
  if (textOf(form, 'do') === 'remove') await removeMilestone(ctx, which)
  else {
    const { what, dueOn } = stepOf(form)
    const reachedOn = dateOf(form, 'reachedOn', 'The day on which it was reached')
    await updateMilestone(ctx, { ...which, what, dueOn, reachedOn })
  }
  redirect(`${actionPageOf(form)}?saved=milestone`)
})

export const saveNote = formAction(async (form) => {
  await addProgressNote(await requestContext(), {
    commitmentId: textOf(form, 'commitmentId'),
    actionId: textOf(form, 'actionId'),
    text: textOf(form, 'text'),
    evidenceTitle: textOf(form, 'evidenceTitle'),
    evidenceUrl: textOf(form, 'evidenceUrl'),
  })
  redirect(`${pageOf(form)}?saved=note`)
})

export const takeBackNote = formAction(async (form) => {
  await removeProgressNote(await requestContext(), { noteId: textOf(form, 'noteId') })
  redirect(`${pageOf(form)}?saved=note-removed`)
})
