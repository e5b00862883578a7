import type { Question } from 'survey-core'
import type { Check } from './question-shape'
import { isStep } from './text-shapes'

/** Ends and step of a slider. Those that are worked out from other answers are checked once these are known. */
function limitsOf(question: Question & Record<string, unknown>) {
  const least = question.minValueExpression ? undefined : Number(question.min)
  const most = question.maxValueExpression ? undefined : Number(question.max)
  return { least, most, step: Number(question.step) || 0 }
}

/** A number on the scale of a slider, or its two ends. survey-core itself takes any. */
export function sliderCheck(question: Question & Record<string, unknown>): Check {
  const { least, most, step } = limitsOf(question)
  const problemOf = (value: unknown): [string, string] | null => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return ['type', 'Give a number.']
    if (least !== undefined && value < least) return ['too-small', `Give a number of at least ${least}.`]
    if (most !== undefined && value > most) return ['too-large', `Give a number of at most ${most}.`]
    if (least !== undefined && value !== most && !isStep(value - least, step))
      return ['step', `Give a number in steps of ${step}.`]
    return null
  }
  const isRange = question.sliderType === 'range'
  return (value, report) => {
    if (isRange !== Array.isArray(value))
      return report('type', isRange ? 'Give two numbers.' : 'Give a number.')
    const numbers: unknown[] = [value].flat()
    if (isRange && numbers.length !== 2) return report('type', 'Give two numbers.')
    const problem = numbers.map(problemOf).find((one) => one !== null)
    if (problem) return report(...problem)
    if (isRange && Number(numbers[0]) > Number(numbers[1]))
      return report('order', 'Give the smaller number first.')
    return value
  }
}
