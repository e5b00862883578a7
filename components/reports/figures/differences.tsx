import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/core/format'
import {
  comparedSaid,
  differencesSaid,
  MARKED_HEADING,
  markedSaid,
  OPPOSED,
  quotesOfMarked,
} from '@/lib/reports/words'
import type { MinorityRow, ReportContent, ReportQuote, TierRow } from '@/lib/reports/content-types'
import type { MarkedMinority, MarkedMinorityRow } from '@/lib/reports/marked-types'
import type { FigureOf } from './figure-of'
import { QuoteWords } from './quote-words'

/** Where kinds of body differ: wards and boroughs need not see it alike, and the report says so. */
export function Tiers({ figure }: { figure: FigureOf<'tiers'> }) {
  const { voices, rows } = figure
  const columns: Column<TierRow>[] = [
    { heading: 'Theme', isRowHeading: true, cell: ({ title }) => title },
    ...voices.map(({ name, base }, i): Column<TierRow> => ({
      heading: `${name}, of ${formatNumber(base)}`,
      numeric: true,
      cell: ({ counts }) => formatNumber(counts[i] ?? 0),
    })),
    {
      heading: 'How they differ',
      cell: (row) => differencesSaid(figure, row),
    },
  ]
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        Where wards, boroughs and partnerships differ
      </h3>
      <p className="govuk-body">{comparedSaid(figure)}</p>
      {rows.length > 0 ? (
        <DataTable
          caption="Themes on which kinds of body differ"
          captionHidden
          {...{ columns, rows }}
          keyOf={({ themeId }) => themeId}
          empty=""
        />
      ) : null}
    </>
  )
}

type MinorityProps = {
  figure: FigureOf<'minority'>
  content: Pick<ReportContent, 'base' | 'consultation' | 'sections'>
}

/** Where some want the opposite of what others want, and what boroughs marked: those who are fewer are not lost in the count. */
export function Minority({ figure: { rows, marked }, content }: MinorityProps) {
  return (
    <>
      {rows.length > 0 ? (
        <>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Where bodies do not want the same</h3>
          <p className="govuk-body">{OPPOSED}</p>
          <DataTable
            caption="Bodies by what they hold"
            captionHidden
            columns={COLUMNS}
            rows={rows}
            keyOf={({ themeId }) => themeId}
            empty=""
          />
        </>
      ) : null}
      {marked ? <Marked marked={marked} content={content} /> : null}
    </>
  )
}

function Marked({ marked, content }: { marked: MarkedMinority; content: MinorityProps['content'] }) {
  const kinds = marked.rows[0]?.byType ?? []
  const columns: Column<MarkedMinorityRow>[] = [
    { heading: 'Theme', isRowHeading: true, cell: ({ title }) => title },
    {
      heading: `Bodies, of ${formatNumber(content.base)}`,
      numeric: true,
      cell: ({ responses }) => formatNumber(responses),
    },
    ...kinds.map(({ name, namePlural, base }, i): Column<MarkedMinorityRow> => ({
      heading: `${base === 1 ? name : namePlural}, of ${formatNumber(base)}`,
      numeric: true,
      cell: ({ byType }) => formatNumber(byType[i]?.count ?? 0),
    })),
  ]
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{MARKED_HEADING}</h3>
      {markedSaid(marked).map((text) => (
        <p className="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {marked.rows.length > 0 ? (
        <DataTable
          caption="Bodies whose words were marked as the view of a minority"
          captionHidden
          {...{ columns, rows: marked.rows }}
          keyOf={({ themeId }) => themeId}
          empty=""
        />
      ) : null}
      {marked.rows.map((row) =>
        quotesOfMarked(row, content).map((quote) => (
          <MarkedQuote key={`${row.themeId} ${quote.id}`} {...{ quote, title: row.title }} {...content} />
        )),
      )}
    </>
  )
}

type MarkedQuoteProps = { quote: ReportQuote; title: string; consultation: ReportContent['consultation'] }

/** Without an id of its own: links lead to the quote beside its theme. */
function MarkedQuote({ quote, title, consultation }: MarkedQuoteProps) {
  return (
    <>
      <p className="govuk-body-s govuk-!-margin-bottom-1">{title}:</p>
      <QuoteWords quote={quote} slug={consultation.slug} />
    </>
  )
}

const COLUMNS: Column<MinorityRow>[] = [
  { heading: 'Theme', isRowHeading: true, cell: ({ title }) => title },
  { heading: 'For it', numeric: true, cell: (row) => formatNumber(row.for) },
  { heading: 'Against it', numeric: true, cell: (row) => formatNumber(row.against) },
  { heading: 'Both', numeric: true, cell: (row) => formatNumber(row.mixed) },
  { heading: 'Not clear', numeric: true, cell: (row) => formatNumber(row.unclear) },
]
