import { formatDateWithWeekday } from '../core/format'
import type { LetterAbout } from './mails'

type Words = { subject: string; text: string }

/** How far the bodies of one kind in one borough have come: what is new since the last letter. */
export type Progress = { responded: number; asked: number; kind: string; borough: string }

type To = { bodyName: string; contactName: string; url: string; hasStarted: boolean; unsubscribeUrl: string }

/** To a body that has not answered: what changed since, until when, the way in, and the two ways to hear no more. */
export function reminderLetter(about: LetterAbout, to: To, progress: Progress | null): Words {
  const { bodyName, contactName, url, hasStarted, unsubscribeUrl } = to
  const paragraphs = [
    greeting(contactName),
    hasStarted
      ? `Somebody has begun to answer “${about.title}” for ${bodyName}, but the answers have not been submitted yet. They do not count until they are.`
      : `Some time ago we asked for the views of ${bodyName} on “${about.title}”. We have not had an answer yet.`,
    progress ? progressOf(progress) : '',
    about.closesOn ? `You can answer until the end of ${formatDateWithWeekday(about.closesOn)}.` : '',
    'This link takes you to your answers. Earlier links still work.',
    url,
    'If your group will not answer this time, say so here in one step. We will then not remind you again, and it is counted as an answer of its own:',
    `${url}/decline`,
    questionsOf(about),
    stop(unsubscribeUrl),
  ]
  return { subject: `Reminder: ${about.title}`, text: paragraphs.filter(Boolean).join('\n\n') }
}

/** To everybody who was asked: the consultation stays open longer, and why. */
export function extensionLetter(
  about: LetterAbout,
  to: To & { hasResponded: boolean; reason: string },
): Words {
  const closes = about.closesOn ? formatDateWithWeekday(about.closesOn) : ''
  const paragraphs = [
    greeting(to.contactName),
    `The consultation “${about.title}” is open for longer: you can now answer until the end of ${closes}.`,
    `The reason: ${to.reason}`,
    to.hasResponded
      ? `${to.bodyName} has answered already. Thank you. You need do nothing; if you want to change your answers, you can until then:`
      : `We would still like to have the views of ${to.bodyName}. This link takes you to your answers. Earlier links still work.`,
    to.url,
    questionsOf(about),
  ]
  return { subject: `More time to answer: ${about.title}`, text: paragraphs.filter(Boolean).join('\n\n') }
}

/** From the borough's own group to one of its panels. */
export function nudgeLetter(
  about: LetterAbout,
  to: To & { from: string; fromBody: string; note: string },
  progress: Progress | null,
): Words {
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
