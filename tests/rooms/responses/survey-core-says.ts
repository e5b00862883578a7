import { isDeepStrictEqual } from 'node:util'
import { Model } from 'survey-core'
import type { Answers, Definition } from '@/lib/responses/types'

/** survey-core writes every mistake of its own making to the console. */
export function silenceSurveyCore(): void {
  console.warn = () => {}
  console.error = () => {}
}

/**
 * What survey-core itself has against answers that we accepted, in a model of the definition as it stands: an error of
 * its own, a value that it drops as not fitting, or one that it clears because nobody is asked for it. Nothing of our
 * checks is used. Null where it agrees.
 */
export function surveyCoreSays(definition: Definition) {
  let used: Model | undefined
  /** A fresh model costs milliseconds; a used one is as good as a first opinion, and any objection is asked again. */
  return (answers: Answers, fresh: boolean): string | null => {
    if (fresh) return objection(new Model(definition), answers)
    used ??= new Model(definition)
    const first = objection(used, answers)
    if (first === null) return null
    used = undefined
    return objection(new Model(definition), answers)
  }
}

function objection(model: Model, answers: Answers): string | null {
  model.clearInvisibleValues = 'none'
  model.data = {}
  model.data = structuredClone(answers)
  if (!model.validate(true, false)) return `errors: ${errorsOf(model)}`
  if (!isDeepStrictEqual(model.data, answers)) return difference('changes', model.data as Answers, answers)
  model.clearIncorrectValues(true)
  if (!isDeepStrictEqual(model.data, answers)) return difference('drops', model.data as Answers, answers)
  for (const question of model.getAllQuestions())
    if (!(question.isVisible && question.isParentVisible)) question.clearValueIfInvisible('onComplete')
  if (!isDeepStrictEqual(model.data, answers)) return difference('hides', model.data as Answers, answers)
  return null
}

const errorsOf = (model: Model) =>
  model
    .getAllQuestions()
    .flatMap((question) => question.getAllErrors().map((error) => `${question.name} ${error.getText()}`))
    .join('; ')

const difference = (how: string, theirs: Answers, ours: Answers) =>
  `${how}: ${JSON.stringify(ours)} into ${JSON.stringify(theirs)}`
