import type { SurveyLine } from '@/components/ui/survey/survey-types'
import { formatInstant } from '@/lib/core/format'

/** Answers as a text that anybody can open, print or send in an e-mail. */
export function answersFile(title: string, lines: SurveyLine[], at: Date): string {
  const parts = lines.map(({ question, lines }) => `${question}\n\n${lines.join('\n') || 'Not provided'}`)
  const head = `${title}\nKept on ${formatInstant(at)}. These answers have not been submitted.`
  return [head, ...parts].join('\n\n----\n\n').replaceAll('\n', '\r\n') + '\r\n'
}

/** Hands a text to the person as a file; nothing leaves the device. */
export function saveAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
