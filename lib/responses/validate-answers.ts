import { isBlank, isPlainObject } from './answer-text'
import { NOT_ASKED } from './rules'
import { questionnaireOf, type Questionnaire } from './questionnaire'
import type { QuestionShape } from './question-shape'
import type { AnswerProblem, Answers, Definition, Validation } from './types'

type Options = {
  /** For a draft: what is missing or not asked is let pass, and only what can never be an answer is refused. */
  partial?: boolean
}

/** No questionnaire is this long: past it nothing more is read or reported. */
const MOST_KEYS = 2000
const MOST_PROBLEMS = 100

/**
 * Checks answers strictly against the definition: unknown keys, choices not offered, hidden questions answered, over-long
 * text, wrong types, too many choices, missing answers are refused, each with its question. Never throws, whatever is
 * sent. What it accepts is clean: blanks left out, line ends as \n, nothing that PostgreSQL cannot store.
 */
export function validateAnswers(definition: Definition, input: unknown, options: Options = {}): Validation {
  const partial = options.partial ?? false
  const problems: AnswerProblem[] = []
  const add = (problem: AnswerProblem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
  if (!isPlainObject(input))
    return { ok: false, problems: [overall('type', 'The answers could not be read.')], answers: {} }
  const keys = Object.keys(input)
  if (keys.length > MOST_KEYS)
    return { ok: false, problems: [overall('too-much', 'Too many answers were sent.')], answers: {} }

  const questionnaire = questionnaireOf(definition)
  const answers: Answers = {}
  for (const key of keys) {
    const value = input[key]
    if (isBlank(value)) continue
    const cleaned = keep(questionnaire, key, value, partial, add)
    if (cleaned !== undefined && !isBlank(cleaned)) answers[key] = cleaned
  }
  if (!partial && problems.length === 0) checkRules(questionnaire, answers, add)
  return problems.length > 0 ? { ok: false, problems, answers } : { ok: true, answers }
}

type Add = (problem: AnswerProblem) => void

/** One answer as it is kept, or nothing and a problem. */
function keep(
  questionnaire: Questionnaire,
  key: string,
  value: unknown,
  partial: boolean,
  add: Add,
): unknown {
  const sharing = questionnaire.shapes.get(key)
  const comment = sharing ? undefined : questionnaire.comments.get(key)
  if (!sharing && !comment) {
    add({ ...overall('unknown', 'There is no such question.'), path: key.slice(0, 80), key })
    return undefined
  }
  let kept: unknown = value
  let wrong = false
  for (const shape of sharing ?? [comment!]) {
    const check = sharing ? shape.check : shape.commentCheck
    const report = (code: string, message: string, place?: string, inside?: string) => {
      wrong = true
      add({ ...of(shape, inside), path: key + (place ?? ''), key, code, message })
      return undefined
    }
    kept = check(kept, report, partial)
    if (wrong) return undefined
  }
  return kept
}

function checkRules({ rules, byName, comments }: Questionnaire, answers: Answers, add: Add): void {
  const computed = rules.check(answers, (name, code, message, place = '', inside) => {
    const shape = byName.get(name)
    if (shape) add({ ...of(shape, inside), path: shape.key + place, key: shape.key, code, message })
  })
  for (const [key, shape] of comments) {
    if (shape.commentFor !== null) checkOther(shape, key, answers, add)
    else if (answers[key] !== undefined && !rules.asked(answers).has(shape.key))
      add({ ...of(shape), path: key, key, code: 'hidden', message: NOT_ASKED })
  }
  Object.assign(answers, computed)
}

/** "Other" goes with words that say what, and the words with "other". */
function checkOther(shape: QuestionShape, key: string, answers: Answers, add: Add): void {
  const chosen = [answers[shape.key]].flat().includes(shape.commentFor)
  const said = answers[key] !== undefined
  if (chosen && !said)
    add({ ...of(shape), path: key, key, code: 'other', message: 'Say what the other answer is.' })
  if (said && !chosen)
    add({
      ...of(shape),
      path: key,
      key,
      code: 'hidden',
      message: 'These words go only with the answer “other”.',
    })
}

const of = ({ name, title }: QuestionShape, inside?: string) => ({
  question: name,
  title: inside ? `${title} (${inside})` : title,
})
const overall = (code: string, message: string) => ({
  ...{ question: '', title: '', path: '', key: '' },
  ...{ code, message },
})
