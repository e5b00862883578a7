import { DataTable } from '@/components/ui/data-table'
import { formatNumber } from '@/lib/core/format'
import type { LevelView } from '@/lib/learning/types'
import { inPercent } from './learner-quality'
import styles from './learning.module.css'

/** What the check at random says, by how likely the learner thinks its proposals. */
export function LevelTable({ levels }: { levels: LevelView[] }) {
  return (
    <DataTable
      caption="Proposals by how likely the learner thinks them"
      columns={[
        { heading: 'At least', cell: ({ from }: LevelView) => inPercent(from), isRowHeading: true },
        { heading: 'Open', cell: ({ open }) => formatNumber(open), numeric: true },
        { heading: 'Checked', cell: ({ checked }) => formatNumber(checked), numeric: true },
        { heading: 'Right, by the check', cell: right, numeric: true },
      ]}
      rows={levels}
      keyOf={({ from }) => String(from)}
      empty=""
    />
  )
}

function right({ right, checked, precision }: LevelView) {
  if (!precision) return 'not checked'
  return (
    <>
      {inPercent(right / checked)}
      <span className={styles.range}>
        {inPercent(precision.low)} to {inPercent(precision.high)}
      </span>
    </>
  )
}
