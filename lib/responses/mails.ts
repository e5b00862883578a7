import type { Ctx } from '../core/ctx'
import { formatDateWithWeekday, formatInstant } from '../core/format'
import { calendarDate } from '../core/london-time'
import type { Letter } from '../mail/send-mail'
import { respondentName } from '../invitations/respondent'
import { answerLines } from './answer-lines'
import { ownInvitation } from './internal'
import type { Answers, Definition } from './types'

type Copy = Pick<Letter, 'subject' | 'text' | 'about'>

/** The copy of what was submitted, for whoever asked for one on submitting. It holds no link: answers travel alone. */
export async function copyLetter(
  ctx: Ctx,
  definition: Definition,
  answers: Answers,
  reference: string,
): Promise<Copy> {
  const id = ownInvitation(ctx)
  const { body, stage } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      body: { select: { name: true } },
      stage: { select: { closesOn: true, consultation: { select: { title: true } } } },
    },
  })
  const { title } = stage.consultation
  const until = stage.closesOn
    ? `until the end of ${formatDateWithWeekday(calendarDate(stage.closesOn))}`
    : 'until the consultation closes'
  const given = answerLines(definition, answers).filter(({ lines }) => lines.length > 0)
  const text = [
    `This is the copy you asked for of what ${respondentName(body)} answered to “${title}” on ${formatInstant(ctx.now)}.`,
    `Reference: ${reference}`,
    ...given.map(({ question, lines }) => `${question}\n${lines.join('\n')}`),
    `You can change these answers ${until}, by the link in your invitation. We did not keep the address this copy was sent to for anything else.`,
  ]
  return {
    subject: `Copy of your answers: ${title} (${reference})`,
    text: text.join('\n\n'),
    about: { type: 'invitation', id },
  }
}

/** What the letters of people of one body to one another say of the invitation. */
export type About = { id: string; bodyName: string; title: string; closes: string }

export async function aboutInvitation(ctx: Ctx): Promise<About> {
  const id = ownInvitation(ctx)
  const { body, stage } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      body: { select: { name: true } },
      stage: { select: { closesOn: true, consultation: { select: { title: true } } } },
    },
  })
  const closes = stage.closesOn
    ? `Answers are taken until the end of ${formatDateWithWeekday(calendarDate(stage.closesOn))}.`
    : ''
  return { id, bodyName: respondentName(body), title: stage.consultation.title, closes }
}

type To = { name: string; by: string; note: string; url: string }

const whoOf = ({ by }: To, { bodyName }: About) => by || `A colleague at ${bodyName}`

function letterOf(about: About, subject: string, paragraphs: string[]): Copy {
  const text = paragraphs.filter(Boolean).join('\n\n')
  return { subject, text, about: { type: 'invitation', id: about.id } }
}

/** A page of the questions is handed to a colleague. */
export function sectionLetter(about: About, to: To & { section: string }): Copy {
  const who = whoOf(to, about)
  return letterOf(about, `${who} asks you to answer: ${to.section}`, [
    `Dear ${to.name},`,
    `${who} asks you to answer the part “${to.section}” of what ${about.bodyName} says to the consultation “${about.title}”.`,
    to.note && `${who} writes:\n\n${to.note}`,
    'Follow this link, which is your own. It leads to that part:',
    to.url,
    'You can read and change the other parts too: this is a request, and locks nobody out. When you are done, say so on the page.',
    about.closes,
  ])
}

/** The chair is asked to read and sign off. */
export function signOffLetter(about: About, to: To): Copy {
  const who = whoOf(to, about)
  return letterOf(about, `Please read and sign off: ${about.title}`, [
    `Dear ${to.name},`,
    `${who} asks you, as chair of ${about.bodyName}, to read its answers to the consultation “${about.title}” and to sign them off. They can be submitted once you have.`,
    to.note && `${who} writes:\n\n${to.note}`,
    'Follow this link, which is your own. You can sign the answers off, change them, or send them back with a note:',
    to.url,
    about.closes,
  ])
}

/** The chair wants something changed. */
export function sentBackLetter(about: About, to: To): Copy {
  const who = to.by || `The chair of ${about.bodyName}`
  return letterOf(about, `Sent back by the chair: ${about.title}`, [
    `Dear ${to.name},`,
    `${who} has read the answers of ${about.bodyName} to the consultation “${about.title}”, and asks for changes before signing them off:`,
    to.note,
    'Follow this link to change the answers, and then ask the chair again:',
    to.url,
    about.closes,
  ])
}
