import type { Model, PageModel, Question } from 'survey-core'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { definitionOf } from './frozen-definitions'
import { getInvitationToAnswer } from './get-invitation-to-answer'
import { inLanguage } from './in-language'
import { findAnswering, findAnsweringByToken, type Answering } from './internal'
import { isNested } from './model-inside'
import { problemsIn } from './page-problems'
import { canAnswer } from './policy'
import { questionnaireOf } from './questionnaire'
import type { Shown } from './rules'
import { keepAnswers } from './save-answers'
import { clashViews, readClashes } from './simple/clashes'
import { drawPage, type FieldProblem } from './simple/draw-page'
import { fieldName } from './simple/field-name'
import { readPage, type Change, type GroupStep } from './simple/read-page'
import { blankModel, pageAfter, pageBefore, pageNear, simpleModel } from './simple/simple-model'
import { typedIn, type Typed } from './simple/typed'
import type { SimplePage } from './simple/types'
import type { AnswerProblem, Clash, Definition, DraftView, InvitationToAnswer } from './types'

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
  return takePage(ctx, await findAnswering(ctx), input)
}

/**
 * The same for whoever brings the token of a link, in fewer statements.
 * @throws NotFound for a token that is unknown or revoked; otherwise as `saveSimplePage`
 */
export async function saveSimplePageByToken(
  base: Ctx,
  token: string,
  input: Input,
): Promise<SimplePageSaved> {
  const { ctx, answering } = await findAnsweringByToken(base, token)
  return takePage(ctx, answering, input)
}

async function takePage(ctx: Ctx, answering: Answering, input: Input): Promise<SimplePageSaved> {
  const { number, form } = input
  authorise(canAnswer(ctx.actor, answering))
  const { draft: before } = answering
  if (!before) throw new Conflict('These answers have been submitted in the meantime.')
  const definition = inLanguage(await definitionOf(ctx, answering.versionId), before.locale)
  const { rules } = questionnaireOf(definition)
  if (!bareModel(definition, before).pages[number])
    return { kind: 'page', number: pageNear(rules.shown(before.answers).pages, number) ?? 0 }

  const typed = typedIn(form)
  const read = readBack(definition, before, input, typed)
  const { draft, refused, clashes } = await save(ctx, { ...answering, draft: before }, number, read.changes)
  const found = { typed, refused, clashes: [...clashes, ...read.open], misread: read.problems }
  const shown = rules.shown(draft.answers)
  const page = shown.pages.includes(number) ? pageAgain(definition, draft, shown, input, found) : null
  if (page) return { kind: 'again', invitation: await getInvitationToAnswer(ctx), draft, page }
  return wayOn(shown.pages, input)
}

/** A model to look up questions in: without the answers, where they make no difference. */
const bareModel = (definition: Definition, draft: DraftView) =>
  blankModel(definition, draft) ?? simpleModel(definition, draft)

type Read = { changes: Change[]; problems: FieldProblem[]; open: Clash[] }

/** What came back of a page: what is to be saved, what could not be read, and clashes that are not decided yet. */
function readBack(
  definition: Definition,
  before: DraftView,
  { number, form, step }: Input,
  typed: Typed,
): Read {
  const readIn = (model: Model): Read => {
    const read = readPage(model, number, before.answers, typed, typeof step === 'object' ? step : null)
    const decided = readClashes(model, number, before, form)
    return {
      changes: [...read.changes, ...decided.changes],
      problems: [...read.problems, ...decided.problems],
      open: decided.open,
    }
  }
  const blank = blankModel(definition, before)
  const read = blank && readIn(blank)
  // A title may have answers in it: what is said of a question names it as the page did.
  return read?.problems.length === 0 ? read : readIn(simpleModel(definition, before))
}

type Saved = { draft: DraftView; refused: AnswerProblem[]; clashes: Clash[] }

async function save(
  ctx: Ctx,
  answering: Answering & { draft: DraftView },
  pageNumber: number,
  changes: Change[],
): Promise<Saved> {
  const { draft } = answering
  if (changes.length === 0 && draft.pageNumber === pageNumber) return { draft, refused: [], clashes: [] }
  try {
    const kept = await keepAnswers(ctx, answering, { changes, pageNumber })
    return { draft: kept.draft, refused: kept.saved.refused, clashes: kept.saved.clashes }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    // Far too much: nothing of it was saved, and all of it stands in the fields.
    const refused = changes.map(({ key }) => ({
      ...{ question: key, title: key, path: key, key, code: 'too-much' },
      message: error.message,
    }))
    return { draft, refused, clashes: [] }
  }
}

type Found = { typed: Typed; misread: FieldProblem[]; refused: AnswerProblem[]; clashes: Clash[] }

/** The page once more, where something is wrong on it, clashes, or more is asked now; else null. */
function pageAgain(
  definition: Definition,
  draft: DraftView,
  shown: Shown,
  { number, step }: Input,
  { typed, misread, refused, clashes }: Found,
): SimplePage | null {
  const missing = step === 'next' ? problemsIn(definition, draft.answers) : []
  const { questions } = bareModel(definition, draft).pages[number] as PageModel
  const here = new Set(questions.map(({ name }) => name))
  const wrong = [...refused, ...missing.filter(({ question }) => here.has(question))]
  // Drawing it takes longer than all the rest, and most pages are left with nothing to say about them.
  const isQuiet = misread.length + wrong.length + clashes.length === 0
  if (isQuiet && (step !== 'next' || isAllDrawn(questions, shown, typed))) return null
  const model = simpleModel(definition, draft)
  const page = drawPage(model, number, draft, {
    ...{ typed: without(typed, step), misread, wrong },
    clashes: clashViews(definition, model, draft, clashes),
  })
  const hasNone = page.problems.length === 0 && clashes.length === 0
  return hasNone && !(step === 'next' && page.isMore) ? null : page
}

/** Whether all that is asked now stood in the form that was sent. What stands inside groups is not looked at: no. */
function isAllDrawn(questions: Question[], shown: Shown, { known }: Typed): boolean {
  return questions.every(
    (question) =>
      !isNested(question) && (!shown.questions.has(question.name) || known.has(fieldName(question.name))),
  )
}

/** After entries were added or removed their fields are no longer where they were. */
function without(typed: Typed, step: Step): Typed {
  if (typeof step !== 'object') return typed
  const isInside = (id: string) => id === step.id || id.startsWith(`${step.id}.`)
  return { ...typed, drawn: new Set([...typed.drawn].filter((id) => !isInside(id))) }
}

function wayOn(pages: number[], { number, step, toCheck }: Input): SimplePageSaved {
  if (typeof step === 'object') return { kind: 'page', number, at: step.id }
  if (step === 'later') return { kind: 'later', number: pageNear(pages, number) ?? number }
  if (step === 'back') return { kind: 'page', number: pageBefore(pages, number) ?? number }
  const next = toCheck ? null : pageAfter(pages, number)
  return next === null ? { kind: 'check' } : { kind: 'page', number: next }
}
