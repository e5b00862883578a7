import type { Metadata } from 'next'
import { CommitmentFilters } from '@/components/commitments/commitment-filters'
import { IllustrationNotes } from '@/components/commitments/illustration-notes'
import { StandingFigures } from '@/components/commitments/standing-figures'
import { Tracker } from '@/components/commitments/tracker'
import { Pagination } from '@/components/ui/pagination'
import { countStandings } from '@/lib/commitments/count-standings'
import { listCommitments } from '@/lib/commitments/list-commitments'
import { listFilterChoices } from '@/lib/commitments/list-filter-choices'
import { countOf } from '@/lib/core/format'
import { strangerContext } from '@/lib/invitations/respondent-context'

export const metadata: Metadata = {
  title: 'Commitments',
  description: 'You said, we did, by when: what was promised after consultations, and what came of it.',
}

type Props = {
  searchParams: Promise<{ lead?: string; consultation?: string; standing?: string; page?: string }>
}

export default async function CommitmentsPage({ searchParams }: Props) {
  const { lead = '', consultation = '', standing = '', page } = await searchParams
  const asked = { lead, consultation, standing }
  // Staff see here what everybody sees: drafts are on their own pages.
  const ctx = strangerContext()
  const [list, counts, choices] = await Promise.all([
    listCommitments(ctx, { ...asked, page }),
    countStandings(ctx, { lead, consultation }),
    listFilterChoices(ctx),
  ])
  const query = new URLSearchParams(asked).toString()
  return (
    <>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">You said, we did, by when</h1>
      <p className="govuk-body-l">
        What was promised because of what people said, who does it and by when. What is late is said to be
        late, and where something will not be done, it says why.
      </p>
      <StandingFigures counts={counts} />
      <CommitmentFilters
        {...{ asked, choices, path: '/commitments', standings: ['overdue', 'going-on', 'kept', 'dropped'] }}
      />
      <p className="govuk-body" role="status">
        {countOf(list.total, 'commitment')}
      </p>
      {list.total > 0 ? (
        <Tracker commitments={list.items} />
      ) : (
        <p className="govuk-body">
          {asked.lead || asked.consultation || asked.standing
            ? 'None fits. Show all, or choose otherwise.'
            : 'Nothing has been promised yet. Commitments appear here once a report is published and they are made.'}
        </p>
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(n) => `/commitments?${query}&page=${n}`}
        label="Pages of commitments"
      />
      <IllustrationNotes commitments={list.items} />
      <p className="govuk-body no-print">
        <a className="govuk-link" href={`/commitments/csv?${query}`}>
          Download these as CSV
        </a>
      </p>
    </>
  )
}
