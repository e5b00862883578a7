import type { Model, PageModel } from 'survey-core'
import type { AnswerProblem, Answers, Marks } from '../types'
import { drawParts, PAGE, type Drawing, type Place } from './draw-question'
import { markOf, pairsOf, questionsOf, withInner, writeBasis } from './form-pairs'
import { fieldName } from './field-name'
import { wordsOf } from './loose-question'
import type { Typed } from './typed'
import type { ClashView, SimplePage } from './types'

export type FieldProblem = { id: string; title: string; message: string }

type Options = {
  /** A form that came back: what was typed is drawn again. */
  typed?: Typed
  /** Found while it was read. */
  misread?: FieldProblem[]
  /** Found by the questionnaire. */
  wrong?: AnswerProblem[]
  clashes?: Map<string, ClashView>
}

/** A page as it is asked after these answers. */
export function drawPage(
  model: Model,
  number: number,
  { answers, marks }: { answers: Answers; marks: Marks },
  { typed, misread = [], wrong = [], clashes = new Map() }: Options = {},
): SimplePage {
  const page = model.pages[number] as PageModel
  const places: Place[] = []
  const isNew = (id: string) => typed !== undefined && !typed.known.has(id) && !clashes.has(id)
  const draw = (drawing: Partial<Drawing>) =>
    drawParts(page.elements as never, PAGE(answers), {
      ...{ typed: null, errors: new Map(), isNew: () => false, places: [], ...drawing },
    })
  // Once as it is kept: that is what a change is told by. And once as it is shown.
  const kept = draw({ places })
  const problems = dedupe([
    ...misread,
    // Of what has only now come to light nothing is said to be missing yet, nor of what is still to be decided.
    ...wrong
      .flatMap((problem) => located(problem, places))
      .filter(({ owner }) => !isNew(owner) && !clashes.has(owner)),
  ])
  const errors = new Map(problems.map(({ id, message }) => [id, message]))
  const parts = typed || errors.size > 0 ? draw({ typed: typed ?? null, errors, isNew }) : kept
  const keyed = new Map((page.questions ?? []).map((one) => [fieldName(one.name), one.getValueName()]))
  const untouched = new Map(questionsOf(kept).map((question) => [question.id, question]))
  for (const question of questionsOf(parts)) {
    const key = keyed.get(question.id) ?? ''
    question.basis = writeBasis({
      revision: marks[key]?.revision ?? 0,
      comment: marks[`${key}-Comment`]?.revision ?? 0,
      mark: markOf(pairsOf(untouched.get(question.id) ?? question)),
    })
    question.clash = clashes.get(question.id) ?? null
  }
  const focus = new Map(places.map((place) => [place.id, place.focus]))
  const asked = model.visiblePages
  return {
    ...{ number, place: asked.indexOf(page) + 1, count: asked.length, parts },
    ...{ title: wordsOf(page.locTitle), description: wordsOf(page.locDescription) },
    problems: problems.map(({ id, title, message }) => ({
      id: focus.get(id) ?? id,
      text: said(title, message),
    })),
    isMore: questionsOf(parts)
      .flatMap(withInner)
      .some((question) => question.isNew),
  }
}

/** “What is your view? Enter an answer”; a title without an end of its own gets a colon. */
const said = (title: string, message: string) => `${title}${/[?؟.!:]$/.test(title) ? '' : ':'} ${message}`

/** The field that a problem is about: the one whose place goes furthest along its path. */
function located({ question, path, title, message }: AnswerProblem, places: Place[]) {
  const leads = (place: Place) =>
    place.question === question &&
    (path === place.path || (path.startsWith(place.path) && /^[.[]/.test(path.slice(place.path.length))))
  const found = places.filter(leads).sort((a, b) => b.path.length - a.path.length)[0]
  return found ? [{ id: found.id, owner: found.owner, title: found.title || title, message }] : []
}

/** One problem a field: the first that was found. */
function dedupe(problems: FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ id }) => !seen.has(id) && seen.add(id))
}
