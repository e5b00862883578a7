import type { ReactNode } from 'react'
import { RateTable } from '@/components/invitations/rate-table'
import { TileMap } from '@/components/invitations/tile-map'
import { Paragraphs } from '@/components/ui/paragraphs'
import type { ReportContent } from '@/lib/reports/types'
import { countOf, formatDate, formatNumber, formatRate, listOf } from '@/lib/core/format'
import { ReportPart } from './report-part'
import styles from './report.module.css'

type Props = {
  content: ReportContent
  /** What stands under the title: which edition it is, or that it is a preview. */
  edition: ReactNode
}

/** "What you told us", as it is read and printed. Every figure comes from the content, none is counted here. */
export function ReportDocument({ content, edition }: Props) {
  const { consultation, parts } = content
  return (
    <article className={styles.report}>
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-xl">{consultation.title}</span>
        {content.title}
      </h1>
      {edition}
      {consultation.note ? <div className="govuk-inset-text">{consultation.note}</div> : null}
      <Figures content={content} />
      <Paragraphs text={content.introduction} className="govuk-body-l" />
      <Contents content={content} />
      <WhyWeAsked consultation={consultation} />
      <HowWeAsked content={content} />
      <h2 className="govuk-heading-l" id="told">
        What you told us
      </h2>
      {parts.map((part) => (
        <ReportPart key={part.key} part={part} base={content.base} />
      ))}
      {content.whatHappensNext ? (
        <section className={styles.part}>
          <h2 className="govuk-heading-l" id="next">
            What happens next
          </h2>
          <Paragraphs text={content.whatHappensNext} />
        </section>
      ) : null}
    </article>
  )
}

function Figures({ content: { rates } }: { content: ReportContent }) {
  const { total, boroughsReached, boroughsInvited } = rates
  return (
    <dl className="figures">
      <div>
        <dt className="govuk-body-s govuk-!-margin-bottom-0">Bodies that answered</dt>
        <dd className="govuk-body govuk-!-margin-bottom-0">
          {formatNumber(total.responded)} of {formatNumber(total.invited)} (
          {formatRate(total.responded, total.invited)})
        </dd>
      </div>
      <div>
        <dt className="govuk-body-s govuk-!-margin-bottom-0">Boroughs reached</dt>
        <dd className="govuk-body govuk-!-margin-bottom-0">
          {formatNumber(boroughsReached)} of {formatNumber(boroughsInvited)}
        </dd>
      </div>
    </dl>
  )
}

function Contents({ content: { parts, whatHappensNext } }: { content: ReportContent }) {
  return (
    <nav className={styles.contents} aria-label="In this report">
      <ul className="govuk-list">
        {[
          ['why', 'Why we asked'],
          ['how', 'How we asked, and who answered'],
          ...parts.map(({ key, heading }) => [`part-${key}`, heading]),
          ...(whatHappensNext ? [['next', 'What happens next']] : []),
        ].map(([id, words]) => (
          <li key={id}>
            <a className="govuk-link" href={`#${id}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function WhyWeAsked({ consultation }: Pick<ReportContent, 'consultation'>) {
  const { why, canChange, cannotChange, decisionMaker, decisionOn, leads } = consultation
  return (
    <section>
      <h2 className="govuk-heading-l" id="why">
        Why we asked
      </h2>
      <Paragraphs text={why} />
      {canChange ? (
        <h3 className="govuk-heading-s govuk-!-margin-bottom-1">What could still be changed</h3>
      ) : null}
      <Paragraphs text={canChange} />
      {cannotChange ? <h3 className="govuk-heading-s govuk-!-margin-bottom-1">What could not</h3> : null}
      <Paragraphs text={cannotChange} />
      <p className="govuk-body">
        {leads.length > 0 ? `Asked by ${listOf(leads.map(({ name }) => `the ${name}`))}. ` : ''}
        {decisionMaker ? `Who decides: ${decisionMaker}` : ''}
        {decisionMaker && decisionOn ? `, on ${formatDate(decisionOn)}.` : decisionMaker ? '.' : ''}
      </p>
    </section>
  )
}

function HowWeAsked({ content }: { content: ReportContent }) {
  const { rates, consultation, reading, base } = content
  const { opensOn, closesOn } = consultation
  return (
    <section>
      <h2 className="govuk-heading-l" id="how">
        How we asked, and who answered
      </h2>
      {opensOn && closesOn ? (
        <p className="govuk-body">
          The consultation was open from {formatDate(opensOn)} to {formatDate(closesOn)}.
        </p>
      ) : null}
      <Paragraphs text={content.howWeAsked} />
      <RateTable rates={rates} />
      <p className="govuk-body">
        Answers came from {formatNumber(rates.boroughsReached)} of the{' '}
        {countOf(rates.boroughsInvited, 'borough')} in which bodies were asked.
      </p>
      <TileMap rates={rates} />
      {content.publicBase === undefined ? null : (
        <p className="govuk-body">
          {content.publicBase === null ? 'Fewer than 10 members' : countOf(content.publicBase, 'member')} of
          the public answered. They are counted apart, beside each point, and are in none of the numbers of
          bodies.
        </p>
      )}
      <p className="govuk-body">
        The {countOf(base, 'body', 'bodies')} that answered wrote {countOf(reading.answers, 'answer')} in
        their own words, one to each question that they took up. {readingWords(reading)} The number beside
        each point below is how many bodies made it. A body counts once for a point, however often it made it.
      </p>
      {content.byBasis ? (
        <p className="govuk-body">
          How those bodies came to their answers:{' '}
          {listOf(content.byBasis.map(({ count, words }) => `${formatNumber(count)} ${words}`))}. It stands
          beside each point and each quote as well, so that a meeting of many is not taken for one person.
        </p>
      ) : null}
    </section>
  )
}

function readingWords({ answers, read, coded }: ReportContent['reading']): string {
  const were = read >= answers ? 'All of them were read' : `${formatNumber(read)} of them were read`
  return `${were}, and ${formatNumber(coded)} speak of one or more of the points below.`
}
