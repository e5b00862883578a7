import type { Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { getInvitationToAnswer } from './get-invitation-to-answer'
import { problemsIn } from './page-problems'
import { saveAnswers } from './save-answers'
import { clashViews, readClashes } from './simple/clashes'
import { drawPage, type FieldProblem } from './simple/draw-page'
import { readPage, type GroupStep } from './simple/read-page'
import { pageAfter, pageBefore, pageNear, simpleModel } from './simple/simple-model'
import { typedIn, type Typed } from './simple/typed'
import type { SimplePage } from './simple/types'
import type { AnswerProblem, Clash, DraftView, InvitationToAnswer } from './types'

/** What the person pressed. */
export type Step = 'next' | 'back' | 'later' | GroupStep

export type SimplePageSaved =
  | { kind: 'page'; number: number; at?: string }
  | { kind: 'check' }
  | { kind: 'later'; number: number }
  /** The same page again: something is wrong, clashes, or more is asked now. */
  | { kind: 'again'; invitation: InvitationToAnswer; draft: DraftView; page: SimplePage }

type Input = { number: number; form: URLSearchParams; step: Step; toCheck: boolean }

/**
 * Takes a page of the simple form: reads it, saves what is right, and says where to go from there. What is wrong stands
 * as it was typed; what somebody else saved meanwhile is shown beside it.
 * @throws Conflict where it was submitted in the meantime; NotAllowed where answers are not taken
 */
export async function saveSimplePage(ctx: Ctx, input: Input): Promise<SimplePageSaved> {
  const { number, form, step, toCheck } = input
  const before = await getInvitationToAnswer(ctx)
  if (!before.draft) throw new Conflict('These answers have been submitted in the meantime.')
  const { definition } = before.questionnaire
  const model = simpleModel(definition, before.draft)
  if (!model.pages[number]) return { kind: 'page', number: pageNear(model, number) ?? 0 }

  const typed = typedIn(form)
  const groupStep = typeof step === 'object' ? step : null
  const read = readPage(model, number, before.draft.answers, typed, groupStep)
  const decided = readClashes(model, number, before.draft, form)
  const saved = await save(ctx, [...read.changes, ...decided.changes], number, before.draft)
  const after = await getInvitationToAnswer(ctx)
  if (!after.draft) throw new Conflict('These answers have been submitted in the meantime.')

  const clashes = [...saved.clashes, ...decided.open]
  const misread = [...read.problems, ...decided.problems]
  const again = drawAgain(after, after.draft, input, {
    typed,
    misread,
    refused: saved.refused,
    clashes,
  })
  if (again) return again
  return wayOn(after, after.draft, number, step, toCheck)
}

type Saved = { refused: AnswerProblem[]; clashes: Clash[] }

async function save(
  ctx: Ctx,
  changes: Parameters<typeof saveAnswers>[1]['changes'],
  pageNumber: number,
  draft: DraftView,
): Promise<Saved> {
  if (changes.length === 0 && draft.pageNumber === pageNumber) return { refused: [], clashes: [] }
  try {
    return await saveAnswers(ctx, { changes, pageNumber })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    // Far too much: nothing of it was saved, and all of it stands in the fields.
    const refused = changes.map(({ key }) => ({
      ...{ question: key, title: key, path: key, key, code: 'too-much' },
      message: error.message,
    }))
    return { refused, clashes: [] }
  }
}

type Found = { typed: Typed; misread: FieldProblem[]; refused: AnswerProblem[]; clashes: Clash[] }

/** The page once more, where that is needed. */
function drawAgain(
  invitation: InvitationToAnswer,
  draft: DraftView,
  { number, step }: Input,
  { typed, misread, refused, clashes }: Found,
): SimplePageSaved | null {
  const { definition } = invitation.questionnaire
  const model = simpleModel(definition, draft)
  if (!model.pages[number]?.isVisible) return null
  const options = {
    typed: without(typed, step),
    misread,
    clashes: clashViews(definition, model, draft, clashes),
  }
  const missing = step === 'next' ? problemsIn(definition, draft.answers) : []
  const page = drawPage(model, number, draft, { ...options, wrong: [...refused, ...missing] })
  const isQuiet = page.problems.length === 0 && clashes.length === 0
  if (isQuiet && !(step === 'next' && page.isMore)) return null
  return { kind: 'again', invitation, draft, page }
}

/** After entries were added or removed their fields are no longer where they were. */
function without(typed: Typed, step: Step): Typed {
  if (typeof step !== 'object') return typed
  const isInside = (id: string) => id === step.id || id.startsWith(`${step.id}.`)
  return { ...typed, drawn: new Set([...typed.drawn].filter((id) => !isInside(id))) }
}

function wayOn(
  { questionnaire }: InvitationToAnswer,
  draft: DraftView,
  number: number,
  step: Step,
  toCheck: boolean,
): SimplePageSaved {
  const model = simpleModel(questionnaire.definition, draft)
  if (typeof step === 'object') return { kind: 'page', number, at: step.id }
  if (step === 'later') return { kind: 'later', number: pageNear(model, number) ?? number }
  if (step === 'back') return { kind: 'page', number: pageBefore(model, number) ?? number }
  const next = toCheck ? null : pageAfter(model, number)
  return next === null ? { kind: 'check' } : { kind: 'page', number: next }
}
