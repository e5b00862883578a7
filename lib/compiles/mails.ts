import { formatDateWithWeekday, formatInstant } from '../core/format'
import type { CompileListItem, LateAnswer } from './types'

/** To who leads a borough's own group: answers that the borough's response does not show. */
export function lateAnswersLetter(
  { consultation, borough, closesOn }: Pick<CompileListItem, 'consultation' | 'borough' | 'closesOn'>,
  to: { name: string; url: string },
  late: LateAnswer[],
): { subject: string; text: string } {
  const lines = late.map(
    ({ bodyName, at, isCorrection }) =>
      `- ${bodyName}: ${isCorrection ? 'corrected' : 'submitted'} on ${formatInstant(at)}`,
  )
  const paragraphs = [
    `Dear ${to.name},`,
    `Since you read the answers of ${borough.name} or submitted the borough’s response to “${consultation.title}”, these came or were changed:`,
    lines.join('\n'),
    'Read them at your desk, and take into the response what you want of them:',
    to.url,
    closesOn
      ? `The response can be changed and submitted again until the end of ${formatDateWithWeekday(closesOn)}. We write at most once a day.`
      : 'We write at most once a day.',
  ]
  return {
    subject: `Late answers from ${borough.name}: ${consultation.title}`,
    text: paragraphs.join('\n\n'),
  }
}
