import { formatDate, formatDateWithWeekday } from '../core/format'
import { languageName } from '../core/languages'
import type { CalendarDate } from '../core/london-time'
import type { Words } from '../core/words'

export type LetterAbout = {
  title: string
  why: string
  canChange: string
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  minutes: number
  /** What can be answered in, by code. */
  languages: string[]
  /** Comments on a working draft are asked for, of those who took part before. */
  isRound?: boolean
  /** Who leads the consultation, as people read it. */
  leads: string[]
  contactName: string
  contactEmail: string
}

type Letter = { subject: string; text: string }

type ToBody = { bodyName: string; contactName: string; url: string; askedBy?: string }

/** The letter by which a body is asked: why, what can still be changed, until when, and the way in. */
export function invitationLetter(about: LetterAbout, to: ToBody, words: Words, again = false): Letter {
  const { title, isRound } = about
  const first = isRound ? 'letter.comment-subject' : 'letter.invite-subject'
  return {
    subject: words.text(again ? 'letter.invite-subject-again' : first, { title }),
    text: [
      to.contactName ? words.text('letter.dear', { name: to.contactName }) : words.text('letter.hello'),
      again ? words.text('letter.invite-again') : '',
      ...invitationOf(about, to, words),
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}

function invitationOf(about: LetterAbout, { bodyName: body, url, askedBy }: ToBody, words: Words): string[] {
  const { why, canChange, minutes, languages } = about
  const when = whenIn(about, words)
  return [
    about.isRound ? words.text('letter.comment', { body, title: about.title }) : whoAsks(about, body, words),
    askedBy ? words.text('letter.invite-group', { group: askedBy }) : '',
    why && (about.isRound ? why : `${words.text('letter.invite-why')}\n\n${why}`),
    canChange && `${words.text('letter.invite-change')}\n\n${canChange}`,
    `${words.text('letter.invite-how')}\n\n${words.text('letter.invite-link', { when, minutes: `${minutes}` })}`,
    url,
    languages.length > 1
      ? words.text('letter.invite-languages', { languages: languages.map(languageName).join(', ') })
      : '',
    words.text('letter.invite-saved', { body }),
    questionsIn(about, words),
  ]
}

/** To a member of the public who took part before and left an address: that the draft is there to comment on. */
export function commentLetter(about: LetterAbout, url: string, words: Words): Letter {
  const { title, why, minutes } = about
  const paragraphs = [
    words.text('letter.hello'),
    words.text('letter.comment-self', { title }),
    why,
    words.text('letter.invite-link', { when: whenIn(about, words), minutes: `${minutes}` }),
    url,
    words.text('letter.own-secret'),
    words.text('letter.comment-address'),
    questionsIn(about, words),
  ]
  return {
    subject: words.text('letter.comment-subject', { title }),
    text: paragraphs.filter(Boolean).join('\n\n'),
  }
}

type OwnPage = Pick<LetterAbout, 'title' | 'closesOn' | 'contactName' | 'contactEmail'>

/** To a member of the public who gave an address: the way back to their own page, and until when the address is kept. */
export function ownPageLetter(
  about: OwnPage,
  to: { url: string; keepUntil: CalendarDate },
  words: Words,
): Letter {
  const { title, closesOn, contactName: name, contactEmail: email } = about
  const { language } = words
  const paragraphs = [
    words.text('letter.hello'),
    closesOn
      ? words.text('letter.own-until', { title, date: formatDateWithWeekday(closesOn, language) })
      : words.text('letter.own', { title }),
    to.url,
    words.text('letter.own-secret'),
    words.text('letter.own-email', { date: formatDate(to.keepUntil, language) }),
    email &&
      (name ? words.text('letter.own-ask', { name, email }) : words.text('letter.own-ask-us', { email })),
  ]
  return {
    subject: words.text('letter.own-subject', { title }),
    text: paragraphs.filter(Boolean).join('\n\n'),
  }
}

function whoAsks({ leads, title }: LetterAbout, body: string, words: Words): string {
  const [first = '', ...more] = leads
  const last = more.pop()
  if (!first) return words.text('letter.invite-we', { body, title })
  if (!last) return words.text('letter.invite-one', { lead: first, body, title })
  const all = more.reduce((leads, lead) => words.text('letter.invite-and', { leads, lead }), first)
  return words.text('letter.invite-several', { leads: all, last, body, title })
}

type ToColleague = {
  bodyName: string
  name: string
  /** Who invites; empty where that person has no name in the record. */
  by: string
  note: string
  url: string
}

const whoOf = ({ by, bodyName: body }: ToColleague, words: Words) =>
  by || words.text('letter.colleague-at', { body })

/** The letter by which somebody of the body asks a colleague, or the chair, to answer with them; in their language. */
export function colleagueLetter(
  about: LetterAbout,
  to: ToColleague & { isChair: boolean },
  words: Words,
): Letter {
  const { bodyName: body, name, note, url, isChair } = to
  const { title } = about
  const who = whoOf(to, words)
  const when = whenIn(about, words)
  const paragraphs = [
    words.text('letter.dear', { name }),
    words.text(isChair ? 'letter.colleague-chair' : 'letter.colleague', { who, body, title }),
    note && `${words.text('letter.writes', { who })}\n\n${note}`,
    about.why && `${words.text('letter.colleague-why')}\n\n${about.why}`,
    `${words.text('letter.colleague-what')}\n\n${words.text('letter.colleague-link', { when })}`,
    url,
    words.text(isChair ? 'letter.colleague-can-chair' : 'letter.colleague-can'),
    words.text('letter.colleague-address', { who }),
    questionsIn(about, words),
  ]
  const subject = words.text(isChair ? 'letter.colleague-subject-chair' : 'letter.colleague-subject', {
    ...{ who, title },
  })
  return { subject, text: paragraphs.filter(Boolean).join('\n\n') }
}

function whenIn({ opensOn, closesOn }: LetterAbout, words: Words): string {
  if (!closesOn) return words.text('letter.when-can')
  const date = formatDateWithWeekday(closesOn, words.language)
  if (!opensOn) return words.text('letter.when-until', { date })
  return words.text('letter.when-from', { from: formatDateWithWeekday(opensOn, words.language), date })
}

/** Whom to ask, in the reader's language. */
export function questionsIn({ contactName: name, contactEmail: email }: LetterAbout, words: Words): string {
  if (!email) return name && words.text('letter.ask-name', { name })
  return name ? words.text('letter.ask', { name, email }) : words.text('letter.ask-us', { email })
}

/** The letter to somebody whom the invitation of their body was passed on to, in the language of whoever passes it on. */
export function passedOnLetter(about: LetterAbout, to: ToColleague, words: Words): Letter {
  const { bodyName, name, note, url } = to
  const { title } = about
  const who = whoOf(to, words)
  const text = [
    words.text('letter.dear', { name }),
    words.text('letter.passed', { who, body: bodyName }),
    note && `${words.text('letter.writes', { who })}\n\n${note}`,
    ...invitationOf(about, { bodyName, contactName: name, url }, words),
    words.text('letter.passed-address', { who }),
  ]
  return { subject: words.text('letter.passed-subject', { title }), text: text.filter(Boolean).join('\n\n') }
}
