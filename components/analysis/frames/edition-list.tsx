import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import type { CodeFrameView, EditionView } from '@/lib/analysis/frames/types'
import { formatInstant, formatNumber } from '@/lib/core/format'
import styles from './frames.module.css'

type Props = { view: CodeFrameView; path: string }

/** The editions of a code frame, newest first, and the way to what changed. */
export function EditionList({ view: { editions }, path }: Props) {
  return (
    <DataTable
      caption="Editions"
      columns={[
        { heading: 'Edition', cell: ({ number }: EditionView) => number, isRowHeading: true },
        { heading: 'Frozen', cell: frozen },
        { heading: 'Themes', cell: ({ themes }) => formatNumber(themes), numeric: true },
        { heading: 'Note', cell: note },
        { heading: 'What changed', cell: (edition) => <Changes edition={edition} path={path} /> },
      ]}
      rows={editions}
      keyOf={({ number }) => String(number)}
      empty="There is no edition yet. Freezing the code frame makes one: its themes with their definitions, as they are then."
    />
  )
}

const frozen = ({ frozenAt, frozenBy }: EditionView) =>
  `${formatInstant(frozenAt)}${frozenBy ? `, by ${frozenBy}` : ''}`

function note({ note, sha256, isWhole }: EditionView) {
  return (
    <>
      {note}
      {isWhole ? null : (
        <strong className="govuk-tag govuk-tag--red">Not what was frozen: its fingerprint differs</strong>
      )}
      <span className={styles.sha}>SHA-256 {sha256.slice(0, 16)}…</span>
    </>
  )
}

function Changes({ edition: { number }, path }: { edition: EditionView; path: string }) {
  return (
    <>
      {number > 1 ? (
        <Link className="govuk-link" href={`${path}?from=${number - 1}&to=${number}`}>
          since edition {number - 1}
        </Link>
      ) : (
        'the first'
      )}
      <br />
      <Link className="govuk-link" href={`${path}?from=${number}`}>
        from it to now<span className="govuk-visually-hidden"> (edition {number})</span>
      </Link>
    </>
  )
}
