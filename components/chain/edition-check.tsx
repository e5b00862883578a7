import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf } from '@/lib/core/format'
import type { EditionCheck, QuoteCheck } from '@/lib/chain/types'
import { takenBackSaid } from '@/lib/reports/words'
import styles from './chain.module.css'

const STATES: Record<QuoteCheck['state'], string> = {
  same: 'Stands there word for word',
  changed: 'The response was published again since, in other words',
  'not-readable': 'The response can no longer be read',
  'without-source': 'The edition does not say where it stands',
  'taken-back': 'No longer shown: its author asked for that after it was published',
}

/** What the edition rests on, worked out anew: its own fingerprint, and that of the answer each quote stands in. */
export function EditionCheckTable({ check }: { check: EditionCheck }) {
  const { consultation, edition, foundFingerprint, shownFingerprint, takenBack, quotes } = check
  const left = quotes.length - takenBack
  const same = quotes.filter(({ state }) => state === 'same').length
  return (
    <>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">Check the quotes of the report</h1>
      <p className="govuk-body">
        Every quote of edition {edition.number} names the published answer it is taken from, and that answer’s
        fingerprint (SHA-256 of its text). This page has worked them out anew just now.{' '}
        <Link className="govuk-link" href="/developers#check">
          How to do it yourself
        </Link>
        .
      </p>
      <p className="govuk-body">
        <strong>
          {same} of {countOf(left, 'quote')} {same === 1 ? 'stands' : 'stand'} word for word in a published
          response.
        </strong>
      </p>
      <p className="govuk-body">
        The edition itself{takenBack > 0 ? ', as it is kept,' : ''}{' '}
        {foundFingerprint === edition.fingerprint ? 'is' : 'is NOT'} what was published. Its fingerprint:{' '}
        <code className={styles.print}>{foundFingerprint}</code>
      </p>
      {takenBack > 0 ? (
        <>
          <p className="govuk-body">
            {takenBackSaid(takenBack)} We keep the words for this check alone and show them to nobody, so only
            whoever downloaded the edition before can work out its fingerprint themselves.
          </p>
          <p className="govuk-body">
            What can be downloaded now has those sentences in it, and so another SHA-256:{' '}
            <code className={styles.print}>{shownFingerprint}</code>
          </p>
        </>
      ) : null}
      <DataTable
        caption="Quotes, each with what was found"
        columns={columnsOf(`/consultations/${consultation.slug}`)}
        rows={quotes}
        keyOf={({ quoteId }) => quoteId}
        empty="Nobody is quoted in this edition."
      />
    </>
  )
}

const columnsOf = (path: string): Column<QuoteCheck>[] => [
  {
    heading: 'Quote',
    isRowHeading: true,
    cell: ({ text, state }) => (state === 'taken-back' ? text : `“${text}”`),
  },
  {
    heading: 'Theme',
    cell: ({ themeId, themeTitle }) => (
      <Link className="govuk-link" href={`${path}/report/themes/${themeId}`}>
        {themeTitle}
      </Link>
    ),
  },
  {
    heading: 'Stands in',
    cell: ({ source, state }) =>
      source === null ? (
        '–'
      ) : state === 'not-readable' ? (
        `Response ${source.number}`
      ) : (
        <Link className="govuk-link" href={`${path}/responses/${source.number}#answer-${source.question}`}>
          Response {source.number}
        </Link>
      ),
  },
  {
    heading: 'Found',
    cell: ({ state, found }) => (
      <>
        {STATES[state]}
        {found ? (
          <>
            <br />
            <code className={styles.print}>{found}</code>
          </>
        ) : null}
      </>
    ),
  },
]
