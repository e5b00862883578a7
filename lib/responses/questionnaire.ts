import { Model, type Question } from 'survey-core'
import { modelRules } from './model-rules'
import { onServer } from './on-server'
import { planRules } from './plan-rules'
import { shapeOf, type QuestionShape } from './question-shape'
import type { RuleBook } from './rules'
import type { Definition } from './types'

/** A definition made ready to check answers with. */
export type Questionnaire = {
  /** By key; questions that share a value share a key. */
  shapes: Map<string, QuestionShape[]>
  comments: Map<string, QuestionShape>
  byName: Map<string, QuestionShape>
  rules: RuleBook
}

const ready = new WeakMap<object, Questionnaire>()

/** Made once a definition object: making the model behind it costs milliseconds, using it hardly anything. */
export function questionnaireOf(definition: Definition): Questionnaire {
  const known = ready.get(definition)
  if (known) return known
  const made = makeQuestionnaire(definition)
  ready.set(definition, made)
  return made
}

function makeQuestionnaire(definition: Definition): Questionnaire {
  const checked = onServer(definition)
  const model = new Model(checked)
  const questions = model.getAllQuestions()
  return { ...shapesOf(questions), rules: planRules(checked, model) ?? modelRules(definition) }
}

function shapesOf(questions: Question[]): Pick<Questionnaire, 'shapes' | 'comments' | 'byName'> {
  const shapes = new Map<string, QuestionShape[]>()
  const comments = new Map<string, QuestionShape>()
  const byName = new Map<string, QuestionShape>()
  for (const question of questions) {
    const shape = shapeOf(question)
    if (!shape || shape.key === '__proto__') continue
    shapes.set(shape.key, [...(shapes.get(shape.key) ?? []), shape])
    if (shape.commentKey) comments.set(shape.commentKey, shape)
    byName.set(shape.name, shape)
  }
  return { shapes, comments, byName }
}
