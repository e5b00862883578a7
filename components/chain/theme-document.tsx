import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import { countOf, formatInstantDate, formatNumber, formatRate } from '@/lib/core/format'
import type { ResponseLink, ThemeWalk, WalkedQuote } from '@/lib/chain/types'
import styles from './chain.module.css'
import { FedLists } from './fed-lists'

/** One theme of the report: what was said on it, by how many, in whose words, and what came of it. */
export function ThemeDocument({ walk }: { walk: ThemeWalk }) {
  const { consultation, edition, theme, commitments, refusals } = walk
  const path = `/consultations/${consultation.slug}`
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">{consultation.title}</span>
        <h1 className="govuk-heading-l">
          Theme {theme.number}: {theme.title}
        </h1>
        {theme.description ? <p className="govuk-body-l">{theme.description}</p> : null}
        <p className="govuk-body">
          {theme.heading}. As{' '}
          <Link className="govuk-link" href={`${path}/report`}>
            the report
          </Link>{' '}
          says it: edition {edition.number}, {formatInstantDate(edition.publishedAt)}.
        </p>
        <Counts walk={walk} />
        <h2 className="govuk-heading-m">In their words</h2>
        {walk.quotes.length === 0 ? (
          <p className="govuk-body">Nobody is quoted on it in the report.</p>
        ) : (
          walk.quotes.map((quote) => <Quote key={quote.id} quote={quote} path={path} />)
        )}
        <h2 className="govuk-heading-m">What came of it</h2>
        <FedLists commitments={commitments} refusals={refusals} />
        <Responses walk={walk} path={path} />
        <p className="govuk-body">
          <Link className="govuk-link" href={`${path}/report/check`}>
            Check the quotes of the report
          </Link>
        </p>
        {consultation.note ? <p className="govuk-inset-text">{consultation.note}</p> : null}
      </div>
    </div>
  )
}

type Count = ThemeWalk['theme']['byType'][number]

const COLUMNS: Column<Count>[] = [
  {
    heading: 'Who',
    isRowHeading: true,
    cell: ({ name, namePlural, base }) => (base === 1 ? name : namePlural),
  },
  { heading: 'Spoke of it', numeric: true, cell: ({ count }) => formatNumber(count) },
  { heading: 'Answered', numeric: true, cell: ({ base }) => formatNumber(base) },
  {
    heading: 'Share',
    numeric: true,
    cell: ({ count, base }) => (base === 0 ? '–' : formatRate(count, base)),
  },
]

function Counts({ walk: { theme, base } }: { walk: ThemeWalk }) {
  const { byType, byBasis, responses, ofPublic } = theme
  const name = 'All bodies'
  return (
    <>
      <h2 className="govuk-heading-m">Who spoke of it</h2>
      <DataTable
        caption="Bodies that spoke of it, of those that answered"
        columns={COLUMNS}
        rows={byType}
        keyOf={({ name }) => name}
        empty="No body answered."
        footer={{ name, namePlural: name, count: responses, base }}
      />
      {byBasis.length === 0 ? null : (
        <p className="govuk-body">
          How they came to it:{' '}
          {byBasis.map(({ count, words }) => `${formatNumber(count)} ${words}`).join(', ')}.
        </p>
      )}
      {ofPublic === null ? null : (
        <p className="govuk-body">
          Counted apart, {formatNumber(ofPublic)} members of the public spoke of it.
        </p>
      )}
    </>
  )
}

function Quote({ quote, path }: { quote: WalkedQuote; path: string }) {
  const { id, text, isTakenBack, bodyType, borough, basis, response, source } = quote
  if (isTakenBack)
    return (
      <p className="govuk-inset-text" id={`quote-${id}`}>
        {text}
      </p>
    )
  return (
    <blockquote className={styles.quote} id={`quote-${id}`}>
      <p className="govuk-body govuk-!-margin-bottom-1 as-written">“{text}”</p>
      <footer className="govuk-body-s govuk-!-margin-bottom-0">
        {[bodyType, borough].filter(Boolean).join(', ')}
        {basis ? ` (${basis})` : ''}
        {response ? (
          <>
            {'. '}
            <Link
              className="govuk-link"
              href={`${path}/responses/${response.number}${source ? `#answer-${source.question}` : ''}`}
            >
              Response {response.number}: {response.name}
            </Link>
          </>
        ) : null}
        {source ? (
          <>
            <br />
            Characters {formatNumber(source.start)} to {formatNumber(source.end)} of the answer with SHA-256{' '}
            <code className={styles.print}>{source.sha256}</code>
          </>
        ) : null}
      </footer>
    </blockquote>
  )
}

function Responses({ walk, path }: { walk: ThemeWalk; path: string }) {
  const { responses, bodiesNotListed, hidesPersons } = walk
  return (
    <>
      <h2 className="govuk-heading-m">Responses that speak of it</h2>
      {responses.length === 0 ? (
        <p className="govuk-body">None of the responses that speak of it is published.</p>
      ) : (
        <ul className={`govuk-list ${styles.links}`}>
          {responses.map((response) => (
            <li key={response.number}>
              <Link className="govuk-link" href={`${path}/responses/${response.number}`}>
                Response {response.number}: {response.name}
              </Link>
              {aboutOf(response)}
            </li>
          ))}
        </ul>
      )}
      {responses.length > 0 && bodiesNotListed > 0 ? (
        <p className="govuk-body">
          {countOf(bodiesNotListed, 'more body', 'more bodies')} spoke of it whose response is not published.
        </p>
      ) : null}
      {hidesPersons ? (
        <p className="govuk-body">
          Members of the public are not listed here: too few of them could be told apart from the others.
        </p>
      ) : null}
    </>
  )
}

/** Many bodies have it in their name. */
const aboutOf = ({ borough, name }: ResponseLink) =>
  borough && !name.includes(borough) ? ` (${borough})` : ''
