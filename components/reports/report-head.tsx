import Link from 'next/link'
import { PageTabs } from '@/components/ui/page-tabs'
import type { ReportView } from '@/lib/reports/types'

const PAGES = [
  ['', 'Sections'],
  ['/findings', 'Known, and not done'],
  ['/quotes', 'Quotes'],
  ['/comments', 'Comments'],
  ['/checklist', 'Checklist'],
  ['/preview', 'Preview'],
] as const

type Props = { consultation: ReportView['consultation']; heading: string; here: string }

/** The head of every page on which a report is written. */
export function ReportHead({ consultation, heading, here }: Props) {
  const path = `/staff/consultations/${consultation.id}`
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the consultation
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        {heading}
      </h1>
      <PageTabs
        label="Report"
        pages={PAGES.map(([slug, label]) => ({
          ...{ label, href: `${path}/report${slug}` },
          isHere: slug === here,
        }))}
      />
    </>
  )
}
