'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { setReminders } from '@/lib/invitations/set-reminders'
import { requestContext } from '@/lib/people/request-context'
import { addNewPassage } from '@/lib/rounds/add-new-passage'
import { addPassages } from '@/lib/rounds/add-passages'
import { answerComments } from '@/lib/rounds/answer-comments'
import { arrangePassage } from '@/lib/rounds/arrange-passage'
import { beginRound } from '@/lib/rounds/begin-round'
import { closeRound } from '@/lib/rounds/close-round'
import { decidePassage } from '@/lib/rounds/decide-passage'
import { extendRound } from '@/lib/rounds/extend-round'
import { getRound } from '@/lib/rounds/get-round'
import { launchRound } from '@/lib/rounds/launch-round'
import { publishChangeList } from '@/lib/rounds/publish-change-list'
import { removeNewPassage } from '@/lib/rounds/remove-new-passage'
import { removeRound } from '@/lib/rounds/remove-round'
import type { DECISIONS, DRAFT_MOVES, Verdict } from '@/lib/rounds/schema'
import { updatePassage } from '@/lib/rounds/update-passage'
import { updateRound } from '@/lib/rounds/update-round'

const pageOf = (form: FormData) => textOf(form, 'path')
const stageId = (form: FormData) => textOf(form, 'stageId')
const version = (form: FormData) => textOf(form, 'version')

export const begin = formAction(async (form) => {
  const ctx = await requestContext()
  const consultationId = textOf(form, 'consultationId')
  const given = { consultationId, name: textOf(form, 'name'), title: textOf(form, 'title') }
  const { sequence } = await getRound(ctx, await beginRound(ctx, given))
  redirect(`/staff/consultations/${consultationId}/rounds/${sequence}?saved=begun`)
})

export const saveRound = formAction(async (form) => {
  await updateRound(await requestContext(), {
    ...{ stageId: stageId(form), version: version(form) },
    ...{ name: textOf(form, 'name'), title: textOf(form, 'title') },
    introduction: textOf(form, 'introduction'),
    closesOn: dateOf(form, 'closesOn', 'The closing date'),
  })
  redirect(`${pageOf(form)}?saved=round`)
})

export const bringIn = formAction(async (form) => {
  const given = { stageId: stageId(form), version: version(form), text: textOf(form, 'text') }
  const replaces = textsOf(form, 'replaces').includes('yes')
  const passages = await addPassages(await requestContext(), { ...given, replaces })
  redirect(`${pageOf(form)}?saved=text&passages=${passages}#passages`)
})

export const savePassage = formAction(async (form) => {
  const passageId = textOf(form, 'passageId')
  await updatePassage(await requestContext(), {
    ...{ passageId, version: version(form) },
    ...{ heading: textOf(form, 'heading'), text: textOf(form, 'text') },
  })
  redirect(`${pageOf(form)}?saved=passage#p-${passageId}`)
})

export const arrange = formAction(async (form) => {
  const passageId = textOf(form, 'passageId')
  const move = textOf(form, 'move') as (typeof DRAFT_MOVES)[number]
  await arrangePassage(await requestContext(), { passageId, version: version(form), move })
  const isThere = move === 'up' || move === 'down'
  redirect(
    isThere ? `${pageOf(form)}?edit=${passageId}#p-${passageId}` : `${pageOf(form)}?saved=passage#passages`,
  )
})

export const remove = formAction(async (form) => {
  await removeRound(await requestContext(), { stageId: stageId(form) })
  redirect(`/staff/consultations/${textOf(form, 'consultationId')}/rounds?saved=removed`)
})

export const launch = formAction(async (form) => {
  const ctx = await requestContext()
  const asked = { consultationId: textOf(form, 'consultationId'), stage: textOf(form, 'stage') }
  const dates = textsOf(form, 'remind')
  if (dates.length > 0) await setReminders(ctx, { ...asked, dates })
  const { jobRunId } = await launchRound(ctx, { stageId: stageId(form), version: version(form) })
  redirect(`/staff/jobs/${jobRunId}`)
})

export const extend = formAction(async (form) => {
  await extendRound(await requestContext(), {
    ...{ stageId: stageId(form), reason: textOf(form, 'reason') },
    closesOn: dateOf(form, 'closesOn', 'The closing date') ?? '',
  })
  redirect(`${pageOf(form)}?saved=extended`)
})

export const close = formAction(async (form) => {
  await closeRound(await requestContext(), { stageId: stageId(form), reason: textOf(form, 'reason') })
  redirect(`${pageOf(form)}?saved=closed`)
})

/** A comment is named by its response, its question, the revision that was read and the answer that was there. */
const commentOf = (text: string) => {
  const [responseId = '', questionName = '', revisionNumber = '', version = ''] = text.split('|')
  return { responseId, questionName, revisionNumber, version }
}

export const answer = formAction(async (form) => {
  await answerComments(await requestContext(), {
    stageId: stageId(form),
    comments: textsOf(form, 'comments').map(commentOf),
    verdict: textOf(form, 'verdict') as Verdict,
    why: textOf(form, 'why'),
  })
  redirect(`${pageOf(form)}&saved=answer`)
})

export const decide = formAction(async (form) => {
  await decidePassage(await requestContext(), {
    ...{ passageId: textOf(form, 'passageId'), version: version(form) },
    outcome: textOf(form, 'outcome') as (typeof DECISIONS)[number],
    ...{ newText: textOf(form, 'newText'), reason: textOf(form, 'reason') },
  })
  redirect(`${pageOf(form)}&saved=decision`)
})

export const addNew = formAction(async (form) => {
  await addNewPassage(await requestContext(), {
    ...{ stageId: stageId(form), afterNumber: textOf(form, 'afterNumber') },
    ...{ heading: textOf(form, 'heading'), newText: textOf(form, 'newText'), why: textOf(form, 'why') },
  })
  redirect(`${pageOf(form)}?saved=added#added`)
})

export const removeNew = formAction(async (form) => {
  await removeNewPassage(await requestContext(), {
    passageId: textOf(form, 'passageId'),
    version: version(form),
  })
  redirect(`${pageOf(form)}?saved=taken-back#added`)
})

export const publish = formAction(async (form) => {
  await publishChangeList(await requestContext(), {
    ...{ stageId: stageId(form), fingerprint: textOf(form, 'fingerprint') },
    ...{ whatChanged: textOf(form, 'whatChanged'), whyUnanswered: textOf(form, 'whyUnanswered') },
  })
  redirect(`${pageOf(form)}?saved=published`)
})
