import { Model, type PageModel } from 'survey-core'
import { modelWith } from '../model-rules'
import { onServer } from '../on-server'
import { isPlannable } from '../plannable'
import type { Definition, DraftView } from '../types'

/** The one model that is kept of a definition that may be used again and again; null where each needs its own. */
const kept = new WeakMap<Definition, Model | null>()

/**
 * The questionnaire as it stands after the answers of a draft, in its language. To be used at once and never across an
 * await: making a model costs many milliseconds, so that of a definition whose parts depend on nothing but the answers
 * (`isPlannable`) one model serves everybody in turn.
 */
export function simpleModel(definition: Definition, { answers, locale }: DraftView): Model {
  const bare = onServer(definition)
  const model = keptModel(bare)
  if (model) model.data = structuredClone(answers)
  const ready = model ?? modelWith(bare, answers)
  const wanted = locale === 'en' ? '' : locale
  if (ready.locale !== wanted) ready.locale = wanted
  return ready
}

function keptModel(bare: Definition): Model | null {
  const known = kept.get(bare)
  if (known !== undefined) return known
  const made = new Model(bare)
  made.clearInvisibleValues = 'none'
  const model = isPlannable(bare, made) ? made : null
  kept.set(bare, model)
  return model
}

export const numberOf = (model: Model, page: PageModel): number => model.pages.indexOf(page)

/** The asked page next after one; null after the last. */
export function pageAfter(model: Model, number: number): number | null {
  const next = model.visiblePages.find((page) => numberOf(model, page) > number)
  return next ? numberOf(model, next) : null
}

export function pageBefore(model: Model, number: number): number | null {
  const earlier = model.visiblePages.filter((page) => numberOf(model, page) < number).at(-1)
  return earlier ? numberOf(model, earlier) : null
}

/** The page that was asked for, or the nearest that is asked: later ones first. Null where nothing is asked. */
export function pageNear(model: Model, number: number): number | null {
  const wanted = model.pages[number]
  if (wanted?.isVisible) return number
  return pageAfter(model, number) ?? pageBefore(model, number)
}
