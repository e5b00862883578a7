import { InvalidInput } from '../core/errors'
import { BACKGROUND_KEY, BACKGROUNDS, QUESTIONS } from './code-lists'

/**
 * The answers that were given, by the code lists and nothing else: no words, no unknown keys.
 * @throws InvalidInput naming the question; or where nothing was answered at all
 */
export function checkCodes(given: Record<string, string>): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const { key, title, choices } of QUESTIONS) {
    const code = given[key]
    if (!code) continue
    if (!choices.some((choice) => choice.code === code))
      throw new InvalidInput('', { [key]: `${title} Choose one of the answers listed` })
    answers[key] = code
  }
  const background = given[BACKGROUND_KEY]
  const backgrounds = BACKGROUNDS[answers.ethnicGroup ?? '']
  if (background && backgrounds) {
    if (!backgrounds.some(({ code }) => code === background))
      throw new InvalidInput('', { [BACKGROUND_KEY]: 'Choose one of the answers listed' })
    answers[BACKGROUND_KEY] = background
  }
  if (Object.keys(answers).length === 0)
    throw new InvalidInput('', { age: 'Answer at least one question, or skip them all' })
  return answers
}
