import type { Metadata } from 'next'
import Link from 'next/link'
import { OwnMeasures } from '@/components/measures/own-measures'
import { YearChoice } from '@/components/measures/year-choice'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { listOwnMeasures } from '@/lib/measures/list-own-measures'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'How my group is doing' }

const DONE: Record<string, string> = {
  sent: 'It is sent. An officer confirms it or sends it back; until then nobody else reads it.',
  'taken-back': 'It is taken back.',
}

type Props = { searchParams: Promise<{ year?: string; done?: string }> }

export default async function OwnMeasuresPage({ searchParams }: Props) {
  const { year, done = '' } = await searchParams
  const ctx = await requestContext()
  const view = await readPage(ctx, '/my-groups/measures', () => listOwnMeasures(ctx, { year }))
  return (
    <>
      <Link href="/my-groups" className="govuk-back-link">
        My groups
      </Link>
      <DoneBanner text={DONE[done]} />
      <h1 className="govuk-heading-xl">How my group is doing</h1>
      <p className="govuk-body-l">
        What shows that your group met a measure, or why it did not, you know best. Enter it here; an officer
        confirms it before{' '}
        <Link className="govuk-link" href={`/measures?year=${view.year}`}>
          everybody reads it
        </Link>
        .
      </p>
      <YearChoice year={view.year} years={view.years} path="/my-groups/measures" />
      {view.groups.length === 0 ? (
        <p className="govuk-body">
          There is no measured group for which you can enter anything: chairs and co-ordinators enter for
          their own group, link officers for those of the boroughs they follow.
        </p>
      ) : (
        <OwnMeasures view={view} />
      )}
    </>
  )
}
