import type { ReactNode } from 'react'
import type { ContentSection, ReportContent } from '@/lib/reports/content-types'
import { formatNumber, formatRate } from '@/lib/core/format'
import { anchorOf } from './anchors'
import { SectionBlocks } from './section-blocks'
import styles from './report.module.css'

type Props = {
  content: ReportContent
  /** What stands under the title: which edition it is, or that it is a preview. */
  edition: ReactNode
  /** Public numbers of its commitments, by id: those that were made. */
  numbers?: Record<string, number>
  /** It stands within another page, whose title is that page's. */
  asPart?: boolean
}

/** "What you told us", as it is read and printed. Every figure comes from the content, none is counted here. */
export function ReportDocument({ content, edition, numbers = {}, asPart = false }: Props) {
  const { consultation, sections } = content
  return (
    <article className={styles.report}>
      {asPart ? (
        <p className="govuk-heading-l">{content.title}</p>
      ) : (
        <h1 className="govuk-heading-xl">
          <span className="govuk-caption-xl">{consultation.title}</span>
          {content.title}
        </h1>
      )}
      {edition}
      {consultation.note ? <div className="govuk-inset-text">{consultation.note}</div> : null}
      <KeyFigures content={content} />
      <Contents sections={sections} />
      {sections.map((section) => (
        <Section key={anchorOf(section)} {...{ section, content, numbers }} />
      ))}
    </article>
  )
}

/** A section, or what is said to or by one of those who asked, which stands a level below. */
function Section({
  section,
  content,
  numbers,
}: {
  section: ContentSection
  content: ReportContent
  numbers: Record<string, number>
}) {
  const id = anchorOf(section)
  const isPart = section.key !== '' && content.sections.some((other) => isHeadOf(other, section))
  return (
    <section className={isPart ? styles.part : styles.section} aria-labelledby={id}>
      {isPart ? (
        <h3 className="govuk-heading-m" id={id}>
          {section.heading}
        </h3>
      ) : (
        <h2 className="govuk-heading-l" id={id}>
          {section.heading}
        </h2>
      )}
      <SectionBlocks {...{ section, content, numbers }} level={isPart ? 3 : 2} />
    </section>
  )
}

const isHeadOf = (head: ContentSection, part: ContentSection) => head.kind === part.kind && head.key === ''

function KeyFigures({ content: { rates } }: { content: ReportContent }) {
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

function Contents({ sections }: { sections: ContentSection[] }) {
  const heads = sections.filter(
    (section) => !sections.some((head) => head !== section && isHeadOf(head, section)),
  )
  return (
    <nav className={styles.contents} aria-label="In this report">
      <ol className="govuk-list">
        {heads.map((head) => (
          <li key={anchorOf(head)}>
            <Way section={head} />
            <Parts head={head} sections={sections} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Parts({ head, sections }: { head: ContentSection; sections: ContentSection[] }) {
  const parts = sections.filter((section) => section !== head && isHeadOf(head, section))
  if (parts.length === 0) return null
  return (
    <ul className="govuk-list">
      {parts.map((part) => (
        <li key={anchorOf(part)}>
          <Way section={part} />
        </li>
      ))}
    </ul>
  )
}

const Way = ({ section }: { section: ContentSection }) => (
  <a className="govuk-link" href={`#${anchorOf(section)}`}>
    {section.heading}
  </a>
)
