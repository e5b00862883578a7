import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { Marks } from '@/lib/responses/types'
import { hidden } from '@/components/ui/marks'
import { englishWords, type FormKey } from '@/lib/core/english-words'
import { markedAs } from '@/lib/core/languages'
import type { Words } from '@/lib/core/words'
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
  /** Of what stands around the answers; without them English. */
  words?: Words<FormKey>
}

/** Questions and answers, page by page. */
export function AnswerList(props: Props) {
  const { lines, changeHref, headingLevel = 2, marks, locale = 'en', words = englishWords } = props
  const of = markedAs(locale)
  const pages = [...new Set(lines.map(({ page }) => page))]
  const Heading = `h${headingLevel}` as const
  return pages.map((page) => {
    const onPage = lines.filter((line) => line.page === page)
    return (
      <section key={page}>
        {onPage[0]?.pageTitle ? (
          <Heading className="govuk-heading-m" {...of}>
            {onPage[0].pageTitle}
          </Heading>
        ) : null}
        <dl className="govuk-summary-list">
          {onPage.map((line) => (
            <Row key={line.name} line={line} href={changeHref?.(line)} {...{ marks, of, words }} />
          ))}
        </dl>
      </section>
    )
  })
}

const ENGLISH = { lang: 'en', dir: 'ltr' } as const

type RowProps = {
  line: Line
  href?: string
  marks?: Marks
  of: ReturnType<typeof markedAs>
  words: Words<FormKey>
}

function Row({ line, href, marks, of, words }: RowProps) {
  return (
    <div className="govuk-summary-list__row" id={line.name}>
      <dt className="govuk-summary-list__key" {...(line.isOnlyEnglish ? ENGLISH : of)}>
        {line.question}
      </dt>
      <dd className="govuk-summary-list__value">
        {line.lines.length === 0 ? (
          <span className="govuk-hint">{words.say('live.none')}</span>
        ) : (
          line.lines.map((text, i) => (
            <p key={i} className="govuk-body as-written govuk-!-margin-bottom-2" dir="auto">
              {text}
            </p>
          ))
        )}
        {marks && line.key ? <AnswerAuthor {...{ marks, words }} answerKey={line.key} /> : null}
      </dd>
      {href ? (
        <dd className="govuk-summary-list__actions no-print">
          <a className="govuk-link" href={href}>
            {words.say('live.change', {
              question: <bdi {...(line.isOnlyEnglish ? ENGLISH : of)}>{line.question}</bdi>,
              hidden,
            })}
          </a>
        </dd>
      ) : null}
    </div>
  )
}
