import type { Finding, FindingsBoardView } from '@/lib/analysis/types'
import { formatNumber } from '@/lib/core/format'
import styles from './findings.module.css'

/** Themes by group: the deeper the shade, the larger the share; the numbers say it too. */
export function FindingsBoard({ board }: { board: FindingsBoardView }) {
  const { groups, base, rows } = board
  return (
    <>
      {rows.length === 0 || base === 0 ? (
        <p className="govuk-body">
          The board will stand here once there are themes and answers: which bodies speak of what, by kind of
          body and by borough.
        </p>
      ) : (
        <Board board={board} groups={groups} />
      )}
    </>
  )
}

function Board({
  board: { rows, base, by },
  groups,
}: Pick<FindingsBoardView, 'groups'> & { board: FindingsBoardView }) {
  return (
    <>
      <p className="govuk-body">
        How many bodies speak of each theme, and what share of those that answered. Times (×) is the share
        against that of all bodies: 2.0× is twice as often. The range is the 95% confidence interval of the
        share. With few bodies it is wide: take care with differences between groups whose ranges overlap.
        Members of the public are not in these numbers.
      </p>
      <div className="table-frame" role="region" aria-label="Themes by group" tabIndex={0}>
        <table className={`govuk-table ${styles.board}`}>
          <caption className="govuk-visually-hidden">
            Bodies that speak of each theme, by {by === 'borough' ? 'borough' : 'kind of body'}
          </caption>
          <thead className="govuk-table__head">
            <tr>
              <th scope="col" className="govuk-table__header">
                Theme
              </th>
              <Group name="All bodies" base={base} />
              {groups.map(({ code, name, base }) => (
                <Group key={code} name={name} base={base} />
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {rows.map(({ id, title, all, cells }) => (
              <tr key={id}>
                <th scope="row" className="govuk-table__header">
                  {title}
                </th>
                <Cell finding={all} />
                {cells.map((finding, i) => (
                  <Cell key={groups[i]!.code} finding={finding} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Group({ name, base }: { name: string; base: number }) {
  return (
    <th scope="col" className="govuk-table__header govuk-table__header--numeric">
      {name} <span className={styles.small}>{formatNumber(base)} answered</span>
    </th>
  )
}

const percent = (share: number) => `${Math.round(share * 100)}%`

function Cell({ finding: { count, share, low, high, lift } }: { finding: Finding }) {
  return (
    <td
      className={`govuk-table__cell govuk-table__cell--numeric ${styles.cell}`}
      // Never so deep that black on it would be hard to read.
      style={{ backgroundColor: `rgb(11 92 75 / ${((share ?? 0) * 0.5).toFixed(3)})` }}
    >
      {formatNumber(count)}
      {share === null || count === 0 ? null : (
        <>
          <strong> {percent(share)}</strong>
          {lift === null ? null : ` ${lift.toFixed(1)}×`}
          <span className={styles.small}>
            {percent(low ?? 0)} to {percent(high ?? 1)}
          </span>
        </>
      )}
    </td>
  )
}
