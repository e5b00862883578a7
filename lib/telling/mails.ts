import type { OwnPart, OwnTheme } from '../chain/types'
import { formatDate, formatNumber, listOf } from '../core/format'
import type { CalendarDate } from '../core/london-time'
import type { MessageKey, Words } from '../core/words'
import type { Matter } from './types'

type About = { title: string; slug: string; contactName: string; contactEmail: string; note: string }
type Ways = { appUrl: string; toldUrl: string; stopUrl: string; keepUntil: CalendarDate }
type Letter = { subject: string; text: string }
type ToBody = Ways & { name: string; parts: { body: string; part: OwnPart | null }[] }

/** Most themes that a letter names; the page behind its link has them all. */
const MOST_THEMES = 6

/** To somebody of a body that answered: what their body said, what it became and what will be done, then the report. */
export function bodyLetter(about: About, to: ToBody, matter: Matter, words: Words): Letter {
  const { title } = about
  const { text } = words
  const bodies = listOf(
    to.parts.map(({ body }) => body),
    words.language,
  )
  const paragraphs = [
    to.name ? text('letter.dear', { name: to.name }) : text('letter.hello'),
    text('letter.told-answered', { bodies, title }),
    ...(matter.kind === 'report'
      ? [...whatIsNew(matter, words), text('letter.told-published')]
      : [`${happened(matter, words)} ${text('letter.told-yours')}`]),
    ...(matter.kind === 'report'
      ? to.parts.map((part) => partInWords(part, words))
      : eventInWords(matter, to.appUrl, words)),
    text('letter.told-link'),
    to.toldUrl,
    text('letter.told-anybody', { date: formatDate(to.keepUntil, words.language) }),
    matter.kind === 'report' ? `${text('letter.told-whole')}\n\n${reportOf(about, to)}` : '',
    asking(about, words),
    `${text('letter.told-because', { bodies })}\n\n${to.stopUrl}`,
  ]
  return { subject: subjectOf(about, matter, words), text: paragraphs.filter(Boolean).join('\n\n') }
}

type ToPerson = Ways & { hearsMore: boolean; addressUntil: CalendarDate | null }

/**
 * To a member of the public who left an address. Nothing in it says what they answered: who sees the outbox, or handles the
 * mail on its way, must not learn it. The link does.
 */
export function personLetter(about: About, to: ToPerson, matter: Matter, words: Words): Letter {
  const { title } = about
  const { text, language } = words
  const paragraphs = [
    text('letter.hello'),
    ...(matter.kind === 'report'
      ? [
          text('letter.told-took-part', { title }),
          ...whatIsNew(matter, words),
          `${text('letter.told-read')}\n\n${reportOf(about, to)}`,
        ]
      : [
          `${text('letter.told-asked', { title })} ${happened(matter, words)}`,
          ...eventInWords(matter, to.appUrl, words),
        ]),
    text('letter.told-own-link'),
    to.toldUrl,
    text('letter.told-until', { date: formatDate(to.keepUntil, language) }),
    [
      text('letter.told-address'),
      // Addresses from before there was news of later steps were left for one letter, and that was promised.
      text(to.hearsMore ? 'letter.told-again' : 'letter.told-only'),
      ...(to.addressUntil
        ? [text('letter.told-delete', { date: formatDate(to.addressUntil, language) })]
        : []),
    ].join(' '),
    `${text('letter.told-stop')}\n\n${to.stopUrl}`,
    asking(about, words),
  ]
  return { subject: subjectOf(about, matter, words), text: paragraphs.filter(Boolean).join('\n\n') }
}

const reportOf = ({ slug }: About, { appUrl }: Ways) => `${appUrl}/consultations/${slug}/report`

function subjectOf({ title }: About, matter: Matter, { text }: Words): string {
  if (matter.kind !== 'report') return text('letter.told-subject-news', { title })
  return matter.edition === 1
    ? text('letter.told-subject', { title })
    : text('letter.told-subject-edition', { edition: matter.edition, title })
}

type Report = Extract<Matter, { kind: 'report' }>
type Event = Exclude<Matter, { kind: 'report' }>

const whatIsNew = ({ edition, whatChanged: changed }: Report, { text }: Words): string[] =>
  edition > 1 && changed ? [text('letter.told-edition', { changed })] : []

const happened = ({ kind }: Event, { text }: Words): string =>
  text(kind === 'action-done' ? 'letter.told-done' : 'letter.told-dropped')

function eventInWords(
  { kind, action, number, title, why }: Event,
  appUrl: string,
  { text }: Words,
): string[] {
  const what = kind === 'action-done' ? 'letter.told-what-done' : 'letter.told-what-dropped'
  return [
    ...(kind === 'commitment-dropped'
      ? [text('letter.told-not-kept', { number, title })]
      : [text(what, { action: action ?? '' }), text('letter.told-part-of', { number, title })]),
    why && text('letter.told-why', { why }),
    `${appUrl}/commitments/${number}`,
  ]
}

function partInWords({ body, part }: ToBody['parts'][number], words: Words): string {
  const { text } = words
  const themes = part?.themes ?? []
  if (themes.length === 0) return text('letter.told-none', { body })
  const more = themes.length - MOST_THEMES
  return [
    text('letter.told-themes', { body, count: themes.length }),
    ...themes.slice(0, MOST_THEMES).map((theme) => themeInWords(theme, words)),
    ...(more > 0 ? [text('letter.told-more', { count: more })] : []),
  ].join('\n\n')
}

/** Its title, the quotes of it and what is promised stay as they were published. */
function themeInWords(theme: OwnTheme, { text, language }: Words): string {
  const { number, title, responses, base, quotes, commitments, refusals } = theme
  return [
    text('letter.told-theme', { number, title, base, responses: formatNumber(responses, language) }),
    ...quotes.slice(0, 1).map((quote) => `  ${text('letter.told-words', { text: quote.text })}`),
    ...commitments.map(
      ({ standing, title, number }) => `  ${text(STANDS[standing], { title, number: `${number}` })}`,
    ),
    ...refusals.map(({ what, why }) => `  ${text('letter.told-refused', { what, why })}`),
    ...(commitments.length + refusals.length > 0 ? [] : [`  ${text('letter.told-nothing')}`]),
  ].join('\n')
}

const STANDS: Record<OwnTheme['commitments'][number]['standing'], MessageKey> = {
  'going-on': 'letter.told-going-on',
  overdue: 'letter.told-overdue',
  kept: 'letter.told-kept',
  dropped: 'letter.told-promise-dropped',
  draft: 'letter.told-going-on',
}

const asking = ({ contactName: name, contactEmail: email }: About, { text }: Words): string =>
  email && (name ? text('letter.told-ask', { name, email }) : text('letter.told-ask-us', { email }))
