import type { Ctx } from '../core/ctx'
import { formatDateWithWeekday, formatInstant } from '../core/format'
import { calendarDate } from '../core/london-time'
import type { Words } from '../core/words'
import { wordsIn } from '../core/words-in'
import type { Letter } from '../mail/send-mail'
import { respondentName } from '../invitations/respondent'
import { answerLines } from './answer-lines'
import { inLanguage } from './in-language'
import { ownInvitation } from './internal'
import type { Answers, Definition } from './types'

type Copy = Pick<Letter, 'subject' | 'text' | 'about'>

/**
 * The copy of what was submitted, for whoever asked for one on submitting, in the language it was answered in. It holds no
 * link: answers travel alone.
 */
export async function copyLetter(
  ctx: Ctx,
  definition: Definition,
  answers: Answers,
  reference: string,
): Promise<Copy> {
  const id = ownInvitation(ctx)
  const { body, stage, response } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      body: { select: { name: true } },
      stage: { select: { closesOn: true, consultation: { select: { title: true } } } },
      response: { select: { locale: true } },
    },
  })
  const words = wordsIn(response?.locale ?? 'en')
  const { title } = stage.consultation
  const date = stage.closesOn && formatDateWithWeekday(calendarDate(stage.closesOn), words.language)
  const given = answerLines(inLanguage(definition, words.locale), answers)
  const text = [
    words.text('letter.copy', {
      ...{ body: words.toldText(respondentName(body)), title },
      when: formatInstant(ctx.now, words.language),
    }),
    words.text('letter.reference', { reference }),
    ...given
      .filter(({ lines }) => lines.length > 0)
      .map(({ question, lines }) => `${question}\n${lines.join('\n')}`),
    date ? words.text('letter.copy-until', { date }) : words.text('letter.copy-open'),
  ]
  return {
    subject: words.text('letter.copy-subject', { title, reference }),
    text: text.join('\n\n'),
    about: { type: 'invitation', id },
  }
}

/** What the letters of people of one body to one another say of the invitation. */
export type About = { id: string; bodyName: string; title: string; closes: string; words: Words }

export async function aboutInvitation(ctx: Ctx): Promise<About> {
  const id = ownInvitation(ctx)
  const { body, stage } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      body: { select: { name: true } },
      stage: { select: { closesOn: true, consultation: { select: { title: true } } } },
    },
  })
  // In the language of whoever has them written.
  const words = wordsIn(ctx.actor.kind === 'respondent' ? (ctx.actor.locale ?? 'en') : 'en')
  const date = stage.closesOn && formatDateWithWeekday(calendarDate(stage.closesOn), words.language)
  const closes = date ? words.text('letter.until', { date }) : ''
  return { id, bodyName: respondentName(body), title: stage.consultation.title, closes, words }
}

type To = { name: string; by: string; note: string; url: string }

const whoOf = ({ by }: To, { bodyName, words }: About) =>
  by || words.text('letter.colleague-at', { body: bodyName })

function letterOf(about: About, subject: string, paragraphs: string[]): Copy {
  const text = paragraphs.filter(Boolean).join('\n\n')
  return { subject, text, about: { type: 'invitation', id: about.id } }
}

const noteOf = (words: Words, who: string, note: string) =>
  note && `${words.text('letter.writes', { who })}\n\n${note}`

/** A page of the questions is handed to a colleague. */
export function sectionLetter(about: About, to: To & { section: string }): Copy {
  const { words, bodyName: body, title, closes } = about
  const { name, section, note, url } = to
  const who = whoOf(to, about)
  return letterOf(about, words.text('letter.section-subject', { who, section }), [
    words.text('letter.dear', { name }),
    words.text('letter.section', { who, section, body, title }),
    noteOf(words, who, note),
    words.text('letter.section-link'),
    url,
    words.text('letter.section-others'),
    closes,
  ])
}

/** The chair is asked to read and sign off. */
export function signOffLetter(about: About, to: To): Copy {
  const { words, bodyName: body, title, closes } = about
  const who = whoOf(to, about)
  return letterOf(about, words.text('letter.sign-off-subject', { title }), [
    words.text('letter.dear', { name: to.name }),
    words.text('letter.sign-off', { who, body, title }),
    noteOf(words, who, to.note),
    words.text('letter.sign-off-link'),
    to.url,
    closes,
  ])
}

/** The chair wants something changed. */
export function sentBackLetter(about: About, to: To): Copy {
  const { words, bodyName: body, title, closes } = about
  const who = to.by || words.text('letter.chair-of', { body })
  return letterOf(about, words.text('letter.back-subject', { title }), [
    words.text('letter.dear', { name: to.name }),
    words.text('letter.back', { who, body, title }),
    to.note,
    words.text('letter.back-link'),
    to.url,
    closes,
  ])
}
