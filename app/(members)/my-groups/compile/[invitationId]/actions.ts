'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { TextState } from '@/components/compiles/desk-actions'
import { askBody } from '@/lib/compiles/ask-body'
import { getCompileDesk } from '@/lib/compiles/get-compile-desk'
import { markAnswerRead } from '@/lib/compiles/mark-answer-read'
import { markPassage } from '@/lib/compiles/mark-passage'
import { putMinorityViews } from '@/lib/compiles/put-minority-views'
import { removePassage } from '@/lib/compiles/remove-passage'
import { saveBoroughText } from '@/lib/compiles/save-borough-text'
import { updatePassage } from '@/lib/compiles/update-passage'
import type { Use } from '@/lib/compiles/schema'
import { formAction, textOf } from '@/lib/core/form-action'
import { issueLink } from '@/lib/invitations/issue-link'
import { requestContext } from '@/lib/people/request-context'

const deskOf = (form: FormData) => ({ invitationId: textOf(form, 'invitationId') })
const answerOf = (form: FormData) => ({
  ...deskOf(form),
  responseId: textOf(form, 'responseId'),
  revisionNumber: textOf(form, 'revisionNumber'),
})
const verdictOf = (form: FormData) => ({
  use: textOf(form, 'use') as Use,
  reason: textOf(form, 'reason'),
  isMinority: form.has('isMinority'),
})

/** The desk, its panels and its record show what was done. */
const shownAgain = () => revalidatePath('/my-groups/compile/[invitationId]', 'layout')

const SAID: Record<Use, string> = { used: 'Used.', part: 'Used in part.', not: 'Marked as not used.' }

export const mark = formAction(async (form) => {
  const verdict = verdictOf(form)
  const into = form.has('takeIn') && verdict.use !== 'not' ? textOf(form, 'into') : ''
  const passage = { question: textOf(form, 'question'), excerpt: textOf(form, 'excerpt'), into }
  await markPassage(await requestContext(), { ...answerOf(form), ...verdict, ...passage })
  shownAgain()
  return `${SAID[verdict.use]}${into ? ' The words are in your text.' : ''}`
})

export const update = formAction(async (form) => {
  await updatePassage(await requestContext(), {
    ...{ ...deskOf(form), passageId: textOf(form, 'passageId') },
    ...verdictOf(form),
  })
  shownAgain()
})

export const remove = formAction(async (form) => {
  await removePassage(await requestContext(), { ...deskOf(form), passageId: textOf(form, 'passageId') })
  shownAgain()
})

export const read = formAction(async (form) => {
  const ctx = await requestContext()
  await markAnswerRead(ctx, answerOf(form))
  if (form.has('goOn')) {
    const { invitationId, nextUnread } = await getCompileDesk(ctx, deskOf(form))
    redirect(`/my-groups/compile/${invitationId}${nextUnread ? `/panels/${nextUnread}` : ''}`)
  }
  shownAgain()
})

export const minority = formAction(async (form) => {
  await putMinorityViews(await requestContext(), { ...deskOf(form), question: textOf(form, 'question') })
  shownAgain()
})

/** Also gives back what now stands there, for the page to go on from. */
export async function save(previous: TextState, form: FormData): Promise<TextState> {
  let saved: TextState['saved']
  const state = await formAction(async (form) => {
    const text = String(form.get('text') ?? '')
    const basedOn = textOf(form, 'basedOn')
    const change = { ...deskOf(form), question: textOf(form, 'question'), text, basedOn }
    const { clash, revision, savedAt } = await saveBoroughText(await requestContext(), change)
    saved = {
      ...{ revision, at: savedAt?.toISOString() ?? null },
      clash: clash && { theirs: clash.theirs, by: clash.by },
    }
    shownAgain()
  })(previous, form)
  const typed = saved?.clash ? { text: String(form.get('text') ?? '') } : state.values
  return { ...state, values: typed, saved }
}

const PLACES = new Set(['check', 'people', 'questions'])

/** The group answers by a link like everybody else: a fresh one, made for whoever presses the button. */
export const open = formAction(async (form) => {
  const { url } = await issueLink(await requestContext(), deskOf(form))
  const to = textOf(form, 'to')
  redirect(`${new URL(url).pathname}${PLACES.has(to) ? `/${to}` : ''}`)
})

export const ask = formAction(async (form) => {
  const fields = ['bodyId', 'name', 'bodyTypeCode', 'contactName', 'contactEmail', 'reason'] as const
  const given = Object.fromEntries(fields.map((name) => [name, textOf(form, name)])) as Record<
    (typeof fields)[number],
    string
  >
  const { bodyName, hasLetter } = await askBody(await requestContext(), { ...deskOf(form), ...given })
  const query = new URLSearchParams({ asked: bodyName, letter: hasLetter ? 'yes' : 'no' })
  redirect(`/my-groups/compile/${deskOf(form).invitationId}/ask?${query.toString()}`)
})
