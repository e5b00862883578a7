import { formatDateWithWeekday } from '../core/format'
import type { Words } from '../core/words'
import { wordsIn } from '../core/words-in'
import { questionsIn, type LetterAbout } from './mails'

type Letter = { subject: string; text: string }

/** How far the bodies of one kind in one borough have come: what is new since the last letter. */
export type Progress = { responded: number; asked: number; kind: string; borough: string }

type To = {
  bodyName: string
  contactName: string
  url: string
  hasStarted: boolean
  unsubscribeUrl: string
  locale?: string | null
}

/** To a body that has not answered: what changed since, until when, the way in, and the two ways to hear no more. */
export function reminderLetter(about: LetterAbout, to: To, progress: Progress | null): Letter {
  const { bodyName: body, contactName: name, url, hasStarted, unsubscribeUrl } = to
  const { title, closesOn } = about
  const words = wordsIn(to.locale ?? 'en')
  const paragraphs = [
    name ? words.text('letter.dear', { name }) : words.text('letter.hello'),
    words.text(hasStarted ? 'letter.reminder-begun' : 'letter.reminder', { title, body }),
    progress ? progressIn(progress, words) : '',
    closesOn
      ? words.text('letter.can-answer', { date: formatDateWithWeekday(closesOn, words.language) })
      : '',
    words.text('letter.to-answers'),
    url,
    words.text('letter.decline'),
    `${url}/decline`,
    questionsIn(about, words),
    `${words.text('letter.stop')}\n\n${unsubscribeUrl}`,
  ]
  return {
    subject: words.text('letter.reminder-subject', { title }),
    text: paragraphs.filter(Boolean).join('\n\n'),
  }
}

/** To everybody who was asked: the consultation stays open longer, and why. */
export function extensionLetter(
  about: LetterAbout,
  to: To & { hasResponded: boolean; reason: string },
): Letter {
  const words = wordsIn(to.locale ?? 'en')
  const { contactName: name, bodyName: body, reason } = to
  const { title } = about
  const date = about.closesOn ? formatDateWithWeekday(about.closesOn, words.language) : ''
  const paragraphs = [
    name ? words.text('letter.dear', { name }) : words.text('letter.hello'),
    words.text('letter.longer', { title, date }),
    words.text('letter.longer-why', { reason }),
    words.text(to.hasResponded ? 'letter.longer-answered' : 'letter.longer-waiting', { body }),
    to.url,
    questionsIn(about, words),
  ]
  return {
    subject: words.text('letter.longer-subject', { title }),
    text: paragraphs.filter(Boolean).join('\n\n'),
  }
}

function progressIn({ responded, asked, kind, borough }: Progress, words: Words): string {
  return responded === 1
    ? words.text('letter.progress-one', { asked: `${asked}`, kind, borough })
    : words.text('letter.progress', { responded: `${responded}`, asked: `${asked}`, kind, borough })
}

/** From the borough's own group to one of its panels. */
export function nudgeLetter(
  about: LetterAbout,
  to: To & { from: string; fromBody: string; note: string },
  progress: Progress | null,
): Letter {
  const paragraphs = [
    greeting(to.contactName),
    `${to.from} of ${to.fromBody} asks ${to.bodyName} to answer the consultation “${about.title}”.`,
    to.note && `${to.from} writes:\n\n${to.note}`,
    progress ? progressOf(progress) : '',
    about.closesOn
      ? `You can answer until the end of ${formatDateWithWeekday(about.closesOn)}, here:`
      : 'You can answer here:',
    to.url,
    questionsOf(about),
    stop(to.unsubscribeUrl),
  ]
  return {
    subject: `${to.fromBody} asks for your answer: ${about.title}`,
    text: paragraphs.filter(Boolean).join('\n\n'),
  }
}

const greeting = (name: string) => (name ? `Dear ${name},` : 'Hello,')

function progressOf({ responded, asked, kind, borough }: Progress): string {
  return responded === 1
    ? `So far 1 of the ${asked} ${kind} in ${borough} has answered.`
    : `So far ${responded} of the ${asked} ${kind} in ${borough} have answered.`
}

const stop = (url: string) =>
  `If you want no more reminders, follow this link. You will still be asked for your views, and your group is still counted as asked:\n\n${url}`

function questionsOf({ contactName, contactEmail }: LetterAbout): string {
  if (!contactEmail) return contactName && `If you have questions, ask ${contactName}.`
  return `If you have questions, or cannot answer online, write to ${contactName || 'us'}: ${contactEmail}`
}
