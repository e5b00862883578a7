import Link from 'next/link'
import { StatusTag } from '@/components/ui/status-tag'
import { countOf, formatDate, formatNumber, formatRate } from '@/lib/core/format'

export type ConsultationCard = {
  slug: string
  title: string
  status: string
  why: string
  opensOn: string | null
  closesOn: string | null
  invited: number
  responded: number
  boroughsReached: number
  boroughsInvited: number
  hasReport: boolean
}

/** Consultations as the public meets them: what it is, until when, who has answered, and what came of it. */
export function ConsultationCards({ cards }: { cards: ConsultationCard[] }) {
  return (
    <ul className="card-list">
      {cards.map((card) => (
        <li key={card.slug}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-2">
            <Link className="govuk-link" href={`/consultations/${card.slug}`}>
              {card.title}
            </Link>
          </h3>
          <p className="govuk-body govuk-!-margin-bottom-2">
            <StatusTag status={card.status} />{' '}
            {card.closesOn ? <span>{closing(card.status, card.closesOn)}</span> : null}
          </p>
          <p className="govuk-body">{firstSentences(card.why)}</p>
          {card.invited > 0 ? (
            <p className="govuk-body govuk-!-margin-bottom-2">
              <strong>
                {formatNumber(card.responded)} of {formatNumber(card.invited)}
              </strong>{' '}
              groups have answered ({formatRate(card.responded, card.invited)}), from{' '}
              {countOf(card.boroughsReached, 'borough')} of {formatNumber(card.boroughsInvited)}.
            </p>
          ) : null}
          {card.hasReport ? (
            <p className="govuk-body govuk-!-margin-bottom-0">
              <Link className="govuk-link" href={`/consultations/${card.slug}/report`}>
                What you told us<span className="govuk-visually-hidden">: {card.title}</span>
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function closing(status: string, closesOn: string): string {
  return status === 'open' ? `closes on ${formatDate(closesOn)}` : `closed on ${formatDate(closesOn)}`
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
