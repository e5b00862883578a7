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
    words.text(reminderWords(hasStarted, about), { title, body }),
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

function reminderWords(hasStarted: boolean, { isRound }: LetterAbout) {
  if (isRound) return hasStarted ? 'letter.reminder-comment-begun' : 'letter.reminder-comment'
  return hasStarted ? 'letter.reminder-begun' : 'letter.reminder'
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
  const words = wordsIn(to.locale ?? 'en')
  const { contactName: name, bodyName: body, from, fromBody: group, note, url, unsubscribeUrl } = to
  const { title, closesOn } = about
  const paragraphs = [
    name ? words.text('letter.dear', { name }) : words.text('letter.hello'),
    words.text('letter.nudge', { name: from, group, body, title }),
    note && `${words.text('letter.writes', { who: from })}\n\n${note}`,
    progress ? progressIn(progress, words) : '',
    closesOn
      ? words.text('letter.nudge-until', { date: formatDateWithWeekday(closesOn, words.language) })
      : words.text('letter.nudge-open'),
    url,
    questionsIn(about, words),
    `${words.text('letter.stop')}\n\n${unsubscribeUrl}`,
  ]
  const subject = words.text('letter.nudge-subject', { group, title })
  return { subject, text: paragraphs.filter(Boolean).join('\n\n') }
}
