import { formatDateWithWeekday } from '../core/format'
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
  to: { bodyName: string; contactName: string; url: string },
  again = false,
): Words {
  const paragraphs = [
    to.contactName ? `Dear ${to.contactName},` : 'Hello,',
    again ? 'Here is a link to answer, as you or we asked for. Earlier links of yours still work.' : '',
    `${leadsOf(about.leads)} for the views of ${to.bodyName} on: ${about.title}.`,
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
