import { formatDate, formatDateWithWeekday } from '../core/format'
import type { CalendarDate } from '../core/london-time'
import type { Words } from '../core/words'

export type LetterAbout = {
  title: string
  why: string
  canChange: string
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  minutes: number
  /** Who leads the consultation, as people read it. */
  leads: string[]
  contactName: string
  contactEmail: string
}

type Letter = { subject: string; text: string }

/** The letter by which a body is asked: why, what can still be changed, until when, and the way in. */
export function invitationLetter(
  about: LetterAbout,
  to: { bodyName: string; contactName: string; url: string; askedBy?: string },
  again = false,
): Letter {
  const paragraphs = [
    to.contactName ? `Dear ${to.contactName},` : 'Hello,',
    again ? 'Here is a link to answer, as you or we asked for. Earlier links of yours still work.' : '',
    `${leadsOf(about.leads)} for the views of ${to.bodyName} on: ${about.title}.`,
    to.askedBy &&
      `${to.askedBy} has asked for you to be invited, so that it can bring your views into the borough’s response. You can say there that you do not want your answer passed on.`,
    about.why && `Why we are asking\n\n${about.why}`,
    about.canChange && `What can still be changed\n\n${about.canChange}`,
    `How to answer\n\n${whenOf(about)} It takes about ${about.minutes} minutes and needs no account. Follow this link:`,
    to.url,
    `What you write is saved as you go. You can stop and come back by the same link, and correct your answers until the closing date. You may hand the link to a colleague who can answer better for ${to.bodyName}. Whoever has it can see and change your answers, so please do not publish it.`,
    questionsOf(about),
  ]
  return {
    subject: again ? `Your link to answer: ${about.title}` : `We would like your views: ${about.title}`,
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

function leadsOf(leads: string[]): string {
  if (leads.length === 0) return 'We are asking'
  if (leads.length === 1) return `The ${leads[0]} is asking`
  return `The ${leads.slice(0, -1).join(', the ')} and the ${leads.at(-1)} are asking`
}

function whenOf({ opensOn, closesOn }: LetterAbout): string {
  if (!closesOn) return 'Please answer when you can.'
  const until = `until the end of ${formatDateWithWeekday(closesOn)}`
  return opensOn
    ? `You can answer from ${formatDateWithWeekday(opensOn)} ${until}.`
    : `You can answer ${until}.`
}

function questionsOf({ contactName, contactEmail }: LetterAbout): string {
  if (!contactEmail) return contactName && `If you have questions, ask ${contactName}.`
  return `If you have questions, or cannot answer online, write to ${contactName || 'us'}: ${contactEmail}`
}

type ToColleague = {
  bodyName: string
  name: string
  /** Who invites; empty where that person has no name in the record. */
  by: string
  note: string
  url: string
}

const whoOf = ({ by, bodyName }: ToColleague) => by || `A colleague at ${bodyName}`

/** The letter by which somebody of the body asks a colleague, or the chair, to answer with them; in their language. */
export function colleagueLetter(
  about: LetterAbout,
  to: ToColleague & { isChair: boolean },
  words: Words,
): Letter {
  const { bodyName: body, name, note, url, isChair } = to
  const { title } = about
  const who = to.by || words.text('letter.colleague-at', { body })
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

/** The letter to somebody whom the invitation of their body was passed on to. */
export function passedOnLetter(about: LetterAbout, to: ToColleague): Letter {
  const { bodyName, name, note, url } = to
  const who = whoOf(to)
  const letter = invitationLetter(about, { bodyName, contactName: name, url })
  const [greeting = '', ...rest] = letter.text.split('\n\n')
  const passed = `${who} passed this invitation on to you, to answer it for ${bodyName}.`
  const given = `Your name and e-mail address were given to us by ${who}. We use them for this consultation only, and remove your address after it.`
  const text = [greeting, passed, note && `${who} writes:\n\n${note}`, ...rest, given]
  return { subject: `Passed on to you: ${about.title}`, text: text.filter(Boolean).join('\n\n') }
}
