import { formatDate, formatDateWithWeekday } from '../core/format'
import type { CalendarDate } from '../core/london-time'

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

type Words = { subject: string; text: string }

/** The letter by which a body is asked: why, what can still be changed, until when, and the way in. */
export function invitationLetter(
  about: LetterAbout,
  to: { bodyName: string; contactName: string; url: string; askedBy?: string },
  again = false,
): Words {
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
export function ownPageLetter(about: OwnPage, to: { url: string; keepUntil: CalendarDate }): Words {
  const until = about.closesOn ? ` until the end of ${formatDateWithWeekday(about.closesOn)}` : ''
  const paragraphs = [
    'Hello,',
    `You began to answer “${about.title}”. This is the address of your own page, where you can go on, and change your answers${until}:`,
    to.url,
    'Whoever has this address can see and change your answers: please keep it to yourself.',
    `You gave us your e-mail address so that we can tell you what came of the consultation. We use it for nothing else, never show it beside your answers, and delete it after ${formatDate(to.keepUntil)}. If it was not you who gave it, you need do nothing.`,
    about.contactEmail &&
      `If you have questions, or want your address deleted sooner, write to ${about.contactName || 'us'}: ${about.contactEmail}`,
  ]
  return { subject: `Your page: ${about.title}`, text: paragraphs.filter(Boolean).join('\n\n') }
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

/** The letter by which somebody of the body asks a colleague, or the chair, to answer with them. */
export function colleagueLetter(about: LetterAbout, to: ToColleague & { isChair: boolean }): Words {
  const { bodyName, name, note, url, isChair } = to
  const who = whoOf(to)
  const paragraphs = [
    `Dear ${name},`,
    isChair
      ? `${who} is writing the answers of ${bodyName} to the consultation “${about.title}”, and asks you, as chair, to take part.`
      : `${who} is writing the answers of ${bodyName} to the consultation “${about.title}”, and asks you to help.`,
    note && `${who} writes:\n\n${note}`,
    about.why && `Why the consultation asks\n\n${about.why}`,
    `What to do\n\n${whenOf(about)} Follow this link. It is your own, with your name on it, and needs no account:`,
    url,
    isChair
      ? 'You can read and change every answer, and sign them off for your group when they are ready.'
      : 'You can read and change every answer. What you write is saved as you go, with your name beside it for the others of your group.',
    `Your name and e-mail address were given to us by ${who}. We use them for this consultation only, and remove your address after it. If this is not for you, ignore this letter.`,
    questionsOf(about),
  ]
  const subject = isChair
    ? `${who} asks you, as chair, to look at: ${about.title}`
    : `${who} asks you to help answer: ${about.title}`
  return { subject, text: paragraphs.filter(Boolean).join('\n\n') }
}

/** The letter to somebody whom the invitation of their body was passed on to. */
export function passedOnLetter(about: LetterAbout, to: ToColleague): Words {
  const { bodyName, name, note, url } = to
  const who = whoOf(to)
  const letter = invitationLetter(about, { bodyName, contactName: name, url })
  const [greeting = '', ...rest] = letter.text.split('\n\n')
  const passed = `${who} passed this invitation on to you, to answer it for ${bodyName}.`
  const given = `Your name and e-mail address were given to us by ${who}. We use them for this consultation only, and remove your address after it.`
  const text = [greeting, passed, note && `${who} writes:\n\n${note}`, ...rest, given]
  return { subject: `Passed on to you: ${about.title}`, text: text.filter(Boolean).join('\n\n') }
}
