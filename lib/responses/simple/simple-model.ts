import type { Model, PageModel } from 'survey-core'
import { modelWith } from '../model-rules'
import { onServer } from '../on-server'
import type { Definition, DraftView } from '../types'

/** The questionnaire as it stands after the answers of a draft, in its language. */
export function simpleModel(definition: Definition, { answers, locale }: DraftView): Model {
  const model = modelWith(onServer(definition), answers)
  if (locale !== 'en') model.locale = locale
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
