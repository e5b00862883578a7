import type { Metadata } from 'next'
import Link from 'next/link'
import { NewsChoice } from '@/components/telling/news-choice'
import { choose } from '../actions'
import { readTold } from '../read-told'

export const metadata: Metadata = {
  title: 'Letters about what came of it',
  robots: { index: false },
  referrer: 'same-origin',
}

/** Opening it changes nothing: programs that look into letters open every link. */
export default async function StopPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const view = await readTold(token)
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={`/told/${token}`} className="govuk-back-link">
          What became of what you said
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{view.consultation.title}</span>
          {view.hearsMore ? 'Stop these letters?' : 'We write to you no more about this'}
        </h1>
        <NewsChoice {...{ view, token }} action={choose} />
      </div>
    </div>
  )
}
