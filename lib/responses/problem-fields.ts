import type { AnswerProblem } from './types'

/** Problems as a form shows them: by the question's name, what has no question by where it stood. */
export function fieldsOfProblems(problems: AnswerProblem[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { question, path, title, message } of problems)
    fields[question || path || 'answers'] ??= title ? `${title}: ${message}` : message
  return fields
}
