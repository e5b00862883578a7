import Link from 'next/link'
import { countOf, formatDate, formatNumber, listOf } from '@/lib/core/format'
import type { CommitmentLink, OwnTheme } from '@/lib/chain/types'

const STANDS: Record<CommitmentLink['standing'], string> = {
  'going-on': 'What will be done',
  overdue: 'What will be done, and is late',
  kept: 'What was done',
  dropped: 'What was promised, and dropped',
  draft: 'What will be done',
}

/** One theme that what they said became part of, and what came of it; `of` counts the answers on the page. */
export function OwnThemePart({ theme, slug, of }: { theme: OwnTheme; slug: string; of: number }) {
  const { id, number, title, description, responses, base, ofPublic, quotes, commitments, refusals } = theme
  return (
    <section aria-labelledby={`theme-${of}-${id}`}>
      <h3 className="govuk-heading-s" id={`theme-${of}-${id}`}>
        It became part of theme {number}:{' '}
        <Link className="govuk-link" href={`/consultations/${slug}/report#theme-${id}`}>
          {title}
        </Link>
      </h3>
      {description ? <p className="govuk-body">{description}</p> : null}
      <p className="govuk-body">
        {formatNumber(responses)} of {countOf(base, 'body', 'bodies')} spoke of it
        {ofPublic === null ? '' : `, and ${formatNumber(ofPublic)} members of the public`}.
      </p>
      {quotes.map((quote) => (
        <blockquote className="govuk-inset-text" key={quote.id}>
          “{quote.text}”<br />
          <span className="govuk-hint">Your words, as they stand in the report</span>
        </blockquote>
      ))}
      {commitments.map((link) => (
        <p className="govuk-body" key={link.number}>
          <strong>{STANDS[link.standing]}:</strong>{' '}
          <Link className="govuk-link" href={`/commitments/${link.number}`}>
            {link.title}
          </Link>{' '}
          ({listOf(link.leads.map(({ name }) => name))}
          {link.dueOn && ['going-on', 'overdue'].includes(link.standing)
            ? `, by ${formatDate(link.dueOn)}`
            : ''}
          )
        </p>
      ))}
      {refusals.map(({ id, what, why }) => (
        <p className="govuk-body" key={id}>
          <strong>What will not be done:</strong> {what} <strong>Why:</strong> {why}
        </p>
      ))}
      {commitments.length + refusals.length === 0 ? (
        <p className="govuk-body">Nothing was promised on it so far.</p>
      ) : null}
    </section>
  )
}
