import type { Metadata } from 'next'
import { CommitmentFilters } from '@/components/commitments/commitment-filters'
import { CommitmentTable } from '@/components/commitments/commitment-table'
import styles from '@/components/commitments/commitments.module.css'
import { IllustrationNotes } from '@/components/commitments/illustration-notes'
import { StandingFigures } from '@/components/commitments/standing-figures'
import { countStandings } from '@/lib/commitments/count-standings'
import { STANDINGS } from '@/lib/commitments/lifecycle'
import { listAllCommitments } from '@/lib/commitments/list-all-commitments'
import { listFilterChoices } from '@/lib/commitments/list-filter-choices'
import { countOf, formatInstantDate } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Commitments of all consultations' }

type Props = { searchParams: Promise<{ lead?: string; consultation?: string; standing?: string }> }

/** For a committee: everything that was promised, on one page. */
export default async function AllCommitmentsPage({ searchParams }: Props) {
  const { lead = '', consultation = '', standing = '' } = await searchParams
  const asked = { lead, consultation, standing }
  const path = '/staff/commitments'
  const ctx = await requestContext()
  const all = await readPage(ctx, path, () => listAllCommitments(ctx, asked))
  const [counts, choices] = await Promise.all([
    countStandings(ctx, { lead, consultation }),
    listFilterChoices(ctx),
  ])
  // A committee reads what was promised; what is late comes first.
  const shown = standing === 'draft' ? all : all.filter(({ state }) => state !== 'draft')
  const ordered = shown.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing))
  return (
    <div className={styles.committee}>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">Commitments of all consultations</h1>
      <p className="govuk-body">
        As they stand on {formatInstantDate(ctx.now)}. What is overdue comes first.
        {counts.draft > 0 && standing !== 'draft'
          ? ` ${countOf(counts.draft, 'draft')}, not made yet, ${counts.draft === 1 ? 'is' : 'are'} not among them.`
          : ''}
      </p>
      <StandingFigures counts={counts} />
      <CommitmentFilters {...{ path, asked, choices }} standings={[...STANDINGS]} />
      <CommitmentTable
        commitments={ordered}
        caption="Commitments of all consultations"
        empty="None. Commitments are written on the page of their consultation, once it has closed."
        isAcross
      />
      <IllustrationNotes commitments={ordered} />
      <p className="govuk-body no-print">
        <a className="govuk-link" href={`${path}/csv?${new URLSearchParams(asked)}`}>
          Download all of it as CSV
        </a>
        , with actions, milestones and progress; or print this page.
      </p>
    </div>
  )
}
