import Link from 'next/link'
import type { FoundPiece } from '@/lib/consultations/search-query'
import { countOf, formatDate, formatNumber, formatRate } from '@/lib/core/format'
import { FoundWords } from './found-words'
import { HubTag } from './hub-tag'

export type ConsultationCard = {
  slug: string
  title: string
  status: string
  why: string
  opensOn: string | null
  closesOn: string | null
  hasOpenLink: boolean
  invited: number
  responded: number
  boroughsReached: number
  boroughsInvited: number
  /** Of the borough that somebody asked about. */
  inBorough: { name: string; invited: number; responded: number } | null
  hasReport: boolean
  /** Where it was searched for. */
  foundTitle: FoundPiece[] | null
  foundWords: FoundPiece[] | null
}

/** Consultations as the public meets them: what it is, until when, who has answered, and what came of it. */
export function ConsultationCards({ cards }: { cards: ConsultationCard[] }) {
  return (
    <ul className="card-list">
      {cards.map((card) => (
        <li key={card.slug}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-2">
            <Link className="govuk-link" href={`/consultations/${card.slug}`}>
              {card.foundTitle ? <FoundWords pieces={card.foundTitle} /> : card.title}
            </Link>
          </h3>
          <p className="govuk-body govuk-!-margin-bottom-2">
            <HubTag status={card.status} /> <span>{days(card)}</span>
          </p>
          <p className="govuk-body">
            {card.foundWords ? <FoundWords pieces={card.foundWords} /> : firstSentences(card.why)}
          </p>
          <Answered card={card} />
          {card.hasReport ? (
            <p className="govuk-body govuk-!-margin-bottom-0">
              <Link className="govuk-link" href={`/consultations/${card.slug}/report`}>
                What you told us<span className="govuk-visually-hidden">: {card.title}</span>
              </Link>
            </p>
          ) : null}
          {card.status === 'open' && card.hasOpenLink ? (
            <p className="govuk-body govuk-!-margin-bottom-0">
              {/* A page without scripts: nothing to fetch beforehand. */}
              <a className="govuk-link" href={`/consultations/${card.slug}/take-part`}>
                Anybody may answer<span className="govuk-visually-hidden">: {card.title}</span>
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Answered({ card }: { card: ConsultationCard }) {
  const { invited, responded, boroughsReached, boroughsInvited, inBorough } = card
  if (invited === 0) return null
  return (
    <p className="govuk-body govuk-!-margin-bottom-2">
      <strong>
        {formatNumber(responded)} of {formatNumber(invited)}
      </strong>{' '}
      groups have answered ({formatRate(responded, invited)}), from {countOf(boroughsReached, 'borough')} of{' '}
      {formatNumber(boroughsInvited)}.
      {inBorough && inBorough.invited > 0
        ? ` In ${inBorough.name}: ${formatNumber(inBorough.responded)} of ${formatNumber(inBorough.invited)}.`
        : ''}
    </p>
  )
}

function days({ status, opensOn, closesOn }: ConsultationCard): string {
  if (!closesOn) return ''
  if (status === 'approved') return opensOn ? `${formatDate(opensOn)} to ${formatDate(closesOn)}` : ''
  return `${status === 'open' ? 'closes on' : 'closed on'} ${formatDate(closesOn)}`
}

/** As many whole sentences as fit into a card. */
function firstSentences(text: string, limit = 220): string {
  const sentences = text.split(/(?<=[.!?])\s+/)
  let taken = sentences[0] ?? ''
  for (const sentence of sentences.slice(1)) {
    if (taken.length + sentence.length + 1 > limit) break
    taken += ` ${sentence}`
  }
  return taken
}
