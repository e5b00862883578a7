import type { SurveyLine } from '@/components/ui/survey/survey-types'
import { formatInstant } from '@/lib/core/format'
import type { LiveKey, Words } from '@/lib/core/words'

type File = { name: string; text: string }

/** Answers as a text that anybody can open, print or send in an e-mail. */
export function answersFile(title: string, lines: SurveyLine[], at: Date, words: Words<LiveKey>): File {
  const none = words.text('live.none')
  const parts = lines.map(({ question, lines }) => `${question}\n\n${lines.join('\n') || none}`)
  const head = `${title}\n${words.text('live.file-head', { when: formatInstant(at, words.language) })}`
  const text = [head, ...parts].join('\n\n----\n\n').replaceAll('\n', '\r\n') + '\r\n'
  return { name: words.text('live.file-name'), text }
}

/** Hands a text to the person as a file; nothing leaves the device. */
export function saveAsFile({ name, text }: File): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
