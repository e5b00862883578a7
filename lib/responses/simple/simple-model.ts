import { Model } from 'survey-core'
import { modelWith } from '../model-rules'
import { onServer } from '../on-server'
import { isPlannable } from '../plannable'
import type { Definition, DraftView } from '../types'

/** What is kept of a definition whose models may be used again and again; null where each answer needs its own. */
type Kept = {
  /** Takes the answers of one draft after another. */
  filled: Model
  /** Never had an answer in it. */
  blank: Model
}
const kept = new WeakMap<Definition, Kept | null>()

/**
 * The questionnaire as it stands after the answers of a draft, in its language. To be used at once and never across an
 * await: making a model costs many milliseconds, so that of a definition whose parts depend on nothing but the answers
 * (`isPlannable`) one model serves everybody in turn.
 */
export function simpleModel(definition: Definition, { answers, locale }: DraftView): Model {
  const bare = onServer(definition)
  const model = keptOf(bare)?.filled
  if (model) model.data = structuredClone(answers)
  return speaking(model ?? modelWith(bare, answers), locale)
}

/**
 * A model without answers, to read with what came back of a page: putting answers into a model takes longer than all the
 * rest of a save. Null for definitions in which what can be read depends on them.
 */
export function blankModel(definition: Definition, { locale }: DraftView): Model | null {
  const model = keptOf(onServer(definition))?.blank
  return model ? speaking(model, locale) : null
}

function speaking(model: Model, locale: string): Model {
  const wanted = locale === 'en' ? '' : locale
  if (model.locale !== wanted) model.locale = wanted
  return model
}

function keptOf(bare: Definition): Kept | null {
  const known = kept.get(bare)
  if (known !== undefined) return known
  const filled = new Model(bare)
  filled.clearInvisibleValues = 'none'
  const models = isPlannable(bare, filled) ? { filled, blank: new Model(bare) } : null
  kept.set(bare, models)
  return models
}

/** The asked page next after one; null after the last. */
export const pageAfter = (pages: number[], number: number): number | null =>
  pages.find((page) => page > number) ?? null

export const pageBefore = (pages: number[], number: number): number | null =>
  pages.findLast((page) => page < number) ?? null

/** The page that was wanted, or the nearest of those that are asked: later ones first. Null where nothing is asked. */
export const pageNear = (pages: number[], number: number): number | null =>
  pages.includes(number) ? number : (pageAfter(pages, number) ?? pageBefore(pages, number))
