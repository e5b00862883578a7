import Link from 'next/link'
import { countOf, formatInstant } from '@/lib/core/format'
import type { ContentSection } from '@/lib/reports/content-types'
import type { ReportView, SectionView } from '@/lib/reports/types'
import styles from './writing.module.css'

type Props = { report: ReportView; sections: ContentSection[]; path: string }

/** Every section in the order in which it is read, and how far it is. */
export function SectionList({ report, sections, path }: Props) {
  return (
    <ol className={styles.sections}>
      {report.sections.map((section) => (
        <li key={section.slug} className={section.key ? styles.below : undefined}>
          <Link className="govuk-link" href={`${path}/sections/${section.slug}`}>
            {section.heading}
          </Link>
          <p className="govuk-body-s govuk-!-margin-bottom-0">
            {standsOf(section, sections)}
            {section.updatedAt ? ` Saved by ${section.updatedBy}, ${formatInstant(section.updatedAt)}.` : ''}
            {section.openComments > 0 ? ` ${countOf(section.openComments, 'open comment')}.` : ''}
          </p>
        </li>
      ))}
    </ol>
  )
}

function standsOf(section: SectionView, sections: ContentSection[]): string {
  if (section.isLeftOut) return 'Left out.'
  const composed = sections.find(({ kind, key }) => kind === section.kind && key === section.key)
  const blocks = composed?.blocks ?? []
  const figures = blocks.filter(({ type }) => type === 'figure').length
  const words = blocks.some(({ type }) => type === 'words')
  if (blocks.length === 0) return 'Nothing in it yet: it is not shown.'
  return `${words ? 'Words' : 'No words yet'}, ${countOf(figures, 'figure')}.`
}
