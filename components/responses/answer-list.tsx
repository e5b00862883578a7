import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { Marks } from '@/lib/responses/types'
import { markedAs } from '@/lib/core/languages'
import { AnswerAuthor } from './answer-author'

/** One that was read in the browser has no key. */
type Line = Omit<AnswerLine, 'key'> & { key?: string }

type Props = {
  lines: Line[]
  /** Where an answer can be changed; without it the list is for reading. */
  changeHref?(line: Line): string
  headingLevel?: 2 | 3 | 4
  /** Who wrote which answer last; without it the list does not say. */
  marks?: Marks
  /** Of the questions; without it English. */
  locale?: string
}

/** Questions and answers, page by page. */
export function AnswerList({ lines, changeHref, headingLevel = 2, marks, locale = 'en' }: Props) {
  const pages = [...new Set(lines.map(({ page }) => page))]
  const Heading = `h${headingLevel}` as const
  return pages.map((page) => {
    const onPage = lines.filter((line) => line.page === page)
    return (
      <section key={page}>
        {onPage[0]?.pageTitle ? (
          <Heading className="govuk-heading-m" {...markedAs(locale)}>
            {onPage[0].pageTitle}
          </Heading>
        ) : null}
        <dl className="govuk-summary-list">
          {onPage.map((line) => (
            <Row key={line.name} line={line} href={changeHref?.(line)} marks={marks} locale={locale} />
          ))}
        </dl>
      </section>
    )
  })
}

type RowProps = { line: Line; href?: string; marks?: Marks; locale: string }

function Row({ line, href, marks, locale }: RowProps) {
  return (
    <div className="govuk-summary-list__row" id={line.name}>
      <dt className="govuk-summary-list__key" {...markedAs(locale)}>
        {line.question}
      </dt>
      <dd className="govuk-summary-list__value">
        {line.lines.length === 0 ? (
          <span className="govuk-hint">Not provided</span>
        ) : (
          line.lines.map((text, i) => (
            <p key={i} className="govuk-body as-written govuk-!-margin-bottom-2" dir="auto">
              {text}
            </p>
          ))
        )}
        {marks && line.key ? <AnswerAuthor marks={marks} answerKey={line.key} /> : null}
      </dd>
      {href ? (
        <dd className="govuk-summary-list__actions no-print">
          <a className="govuk-link" href={href}>
            Change<span className="govuk-visually-hidden"> your answer to: {line.question}</span>
          </a>
        </dd>
      ) : null}
    </div>
  )
}
