import type { OwnPart, OwnTheme } from '../chain/types'
import { countOf, formatDate, listOf } from '../core/format'
import type { CalendarDate } from '../core/london-time'
import type { Matter } from './types'

type About = { title: string; slug: string; contactName: string; contactEmail: string; note: string }
type Ways = { appUrl: string; toldUrl: string; stopUrl: string; keepUntil: CalendarDate }
type Letter = { subject: string; text: string }
type ToBody = Ways & { name: string; parts: { body: string; part: OwnPart | null }[] }

/** Most themes that a letter names; the page behind its link has them all. */
const MOST_THEMES = 6

/** To somebody of a body that answered: what their body said, what it became and what will be done, then the report. */
export function bodyLetter(about: About, to: ToBody, matter: Matter): Letter {
  const bodies = listOf(to.parts.map(({ body }) => body))
  const paragraphs = [
    to.name ? `Dear ${to.name},` : 'Hello,',
    matter.kind === 'report' ? reportIsOut(about, matter, bodies) : eventHappened(about, matter, bodies),
    ...(matter.kind === 'report' ? to.parts.map(partInWords) : eventInWords(matter, to.appUrl)),
    `All of it, with your part first, is here. Two short questions at its end ask whether it tells you what you wanted to know:`,
    to.toldUrl,
    `Anybody who has this link can read your part. It works until ${formatDate(to.keepUntil)}.`,
    matter.kind === 'report' ? `The whole report:\n\n${to.appUrl}/consultations/${about.slug}/report` : '',
    asking(about),
    `You get this letter because you answered for ${bodies}. We write again when something that came of your answer is done, or will not be done after all. To hear no more of this consultation:\n\n${to.stopUrl}`,
  ]
  return { subject: subjectOf(about, matter), text: paragraphs.filter(Boolean).join('\n\n') }
}

type ToPerson = Ways & { hearsMore: boolean; addressUntil: CalendarDate | null }

/**
 * To a member of the public who left an address. Nothing in it says what they answered: who sees the outbox, or handles the
 * mail on its way, must not learn it. The link does.
 */
export function personLetter(about: About, to: ToPerson, matter: Matter): Letter {
  const { title, slug } = about
  const paragraphs = [
    'Hello,',
    matter.kind === 'report'
      ? `You took part in “${title}”. ${isNew(matter)}What everybody told us, and what happens next, can now be read:\n\n${to.appUrl}/consultations/${slug}/report`
      : `You took part in “${title}”, and asked to hear what comes of it. ${happened(matter)}`,
    ...(matter.kind === 'report' ? [] : eventInWords(matter, to.appUrl)),
    'What became of your own answer is behind this link. It is for you alone: please do not pass it on. Two short questions at its end ask whether it tells you what you wanted to know.',
    to.toldUrl,
    `The link works until ${formatDate(to.keepUntil)}.`,
    `You get this letter because you gave us your e-mail address to be told what came of it. ${promise(to.hearsMore)}${to.addressUntil ? ` We delete your address after ${formatDate(to.addressUntil)}.` : ''}`,
    `To hear no more:\n\n${to.stopUrl}`,
    asking(about),
  ]
  return { subject: subjectOf(about, matter), text: paragraphs.filter(Boolean).join('\n\n') }
}

/** Addresses from before there was news of later steps were left for one letter, and that was promised. */
const promise = (hearsMore: boolean) =>
  hearsMore
    ? 'We write again when something that came of the consultation is done, or will not be done after all.'
    : 'It is the only one, as we said it would be. If you would like to hear of later steps too, say so behind the link.'

function subjectOf({ title }: About, matter: Matter): string {
  if (matter.kind !== 'report') return `News of what came of it: ${title}`
  return matter.edition === 1
    ? `What came of it: ${title}`
    : `What came of it, edition ${matter.edition}: ${title}`
}

type Report = Extract<Matter, { kind: 'report' }>
type Event = Exclude<Matter, { kind: 'report' }>

const isNew = ({ edition, whatChanged }: Report) =>
  edition > 1 && whatChanged ? `The report has a new edition. What changed: ${whatChanged}\n\n` : ''

const reportIsOut = ({ title }: About, matter: Report, bodies: string) =>
  `${bodies} answered “${title}”. Thank you. ${isNew(matter)}The report is published, and this is what became of what you said.`

const eventHappened = ({ title }: About, matter: Event, bodies: string) =>
  `${bodies} answered “${title}”. ${happened(matter)} It answers something that you said.`

function happened({ kind }: Event): string {
  if (kind === 'action-done') return 'Something that was promised because of it has been done.'
  return 'Something that was promised because of it will not be done.'
}

function eventInWords({ kind, action, number, title, why }: Event, appUrl: string): string[] {
  const what =
    kind === 'commitment-dropped'
      ? `Not to be kept: commitment ${number}, “${title}”.`
      : `${kind === 'action-done' ? 'Done' : 'Dropped'}: ${action}\n\nIt is part of commitment ${number}, “${title}”.`
  return [what, why ? `Why: ${why}` : '', `${appUrl}/commitments/${number}`]
}

function partInWords({ body, part }: ToBody['parts'][number]): string {
  const themes = part?.themes ?? []
  if (themes.length === 0)
    return `What ${body} said was read with all the rest. It stands under none of the themes of the report.`
  const more = themes.length - MOST_THEMES
  return [
    `What ${body} said became part of ${countOf(themes.length, 'theme')} of the report:`,
    ...themes.slice(0, MOST_THEMES).map(themeInWords),
    ...(more > 0 ? [`and ${countOf(more, 'more theme')}.`] : []),
  ].join('\n\n')
}

function themeInWords(theme: OwnTheme): string {
  const { number, title, responses, base, quotes, commitments, refusals } = theme
  return [
    `Theme ${number}: ${title}. ${responses} of ${countOf(base, 'body', 'bodies')} spoke of it.`,
    ...quotes.slice(0, 1).map(({ text }) => `  Your words in the report: “${text}”`),
    ...commitments.map((link) => `  ${STANDS[link.standing]} ${link.title} (commitment ${link.number})`),
    ...refusals.map(({ what, why }) => `  What will not be done: ${what} Why: ${why}`),
    ...(commitments.length + refusals.length > 0 ? [] : ['  Nothing was promised on it so far.']),
  ].join('\n')
}

const STANDS: Record<OwnTheme['commitments'][number]['standing'], string> = {
  'going-on': 'What will be done:',
  overdue: 'What will be done, and is late:',
  kept: 'What was done:',
  dropped: 'What was promised and dropped:',
  draft: 'What will be done:',
}

const asking = ({ contactName, contactEmail }: About) =>
  contactEmail && `If you have questions, write to ${contactName || 'us'}: ${contactEmail}`
