import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { countOf, formatNumber } from '@/lib/core/format'
import type { LearnerRunView, ThemeQuality } from '@/lib/learning/types'

/** What a learner says of itself, by theme: from answers it was not shown while it was taught. */
export function LearnerQuality({ run, path }: { run: LearnerRunView; path: string }) {
  return (
    <>
      <p className="govuk-body">
        Taught with {countOf(run.trainedOn, 'coded answer')}, a fifth of them held back in turn to test it on.
        This is how it did on those:
      </p>
      <DataTable
        caption="By its own account, theme by theme"
        columns={[
          {
            heading: 'Theme',
            cell: ({ themeId, title }: ThemeQuality) => (
              <Link className="govuk-link" href={`${path}?theme=${themeId}#proposals`}>
                {title}
              </Link>
            ),
            isRowHeading: true,
          },
          { heading: 'Coded', cell: ({ coded }) => formatNumber(coded), numeric: true },
          { heading: 'Right when it proposes', cell: ({ precision }) => inPercent(precision), numeric: true },
          { heading: 'Found of what is there', cell: ({ recall }) => inPercent(recall), numeric: true },
        ]}
        rows={run.quality}
        keyOf={({ themeId }) => themeId}
        empty="No theme had enough answers to learn from."
      />
      {run.notLearnt.length > 0 ? (
        <p className="govuk-body">
          Not learnt, for want of coded answers: {run.notLearnt.join(', ')}. It never proposes{' '}
          {run.notLearnt.length === 1 ? 'it' : 'them'}.
        </p>
      ) : null}
    </>
  )
}

export const inPercent = (share: number | null): string =>
  share === null ? 'never proposed' : `${Math.round(100 * share)}%`
