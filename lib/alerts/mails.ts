import { appUrl } from '../core/env'
import { formatDate } from '../core/format'
import { calendarDate } from '../core/london-time'
import type { News } from './types'

type Letter = { subject: string; text: string }

const paragraphs = (...texts: string[]) => texts.filter(Boolean).join('\n\n')

/** To somebody who asked for alerts, or in whose name somebody did. */
export function confirmLetter({ url, days }: { url: string; days: number }): Letter {
  return {
    subject: 'Confirm that you want e-mails from Soundings',
    text: paragraphs(
      'Somebody, we hope you, asked Soundings to tell this address by e-mail about consultations on policing in London.',
      'Follow this link and press the button to confirm:',
      url,
      `It works for ${days} days. If it was not you, you need do nothing: you will hear no more, and we will delete the address.`,
    ),
  }
}

/** To somebody who asks again, and has them already. */
export function knownLetter({ url }: { url: string }): Letter {
  return {
    subject: 'You have e-mails from Soundings already',
    text: paragraphs(
      'Somebody, we hope you, asked Soundings to tell this address by e-mail about consultations. It already does.',
      'Change what you are told of, or stop it, here:',
      url,
    ),
  }
}

/** After a year: silence ends it. */
export function anewLetter({ url, stopUrl, days }: { url: string; stopUrl: string; days: number }): Letter {
  return {
    subject: 'Do you still want e-mails from Soundings?',
    text: paragraphs(
      'A year ago you asked Soundings to tell you by e-mail about consultations on policing in London.',
      'If you still want that, follow this link and press the button:',
      url,
      `If we do not hear from you within ${days} days we will stop, and delete your address.`,
      `Stop now:\n\n${stopUrl}`,
    ),
  }
}

/** All that is new, in one letter. */
export function newsLetter(news: News[], { stopUrl }: { stopUrl: string }): Letter {
  const [first] = news
  return {
    subject: news.length === 1 && first ? headline(first) : `${news.length} pieces of news from Soundings`,
    text: paragraphs(
      ...news.map((each) => `${headline(each)}\n${urlOf(each)}`),
      `You asked for these e-mails. Change what you are told of, or stop them:\n\n${stopUrl}`,
    ),
  }
}

function headline({ kind, title, closesOn }: News): string {
  const until = closesOn ? formatDate(calendarDate(closesOn)) : ''
  if (kind === 'reported') return `What you told us: ${title}`
  if (kind === 'closing') return `Closes on ${until}: ${title}`
  return until ? `Open until ${until}: ${title}` : `Open: ${title}`
}

const urlOf = ({ slug, kind }: News) =>
  `${appUrl()}/consultations/${slug}${kind === 'reported' ? '/report' : ''}`
