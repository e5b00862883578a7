import Link from 'next/link'
import type { SharedFilters, ThemeCounts } from '@/lib/analysis/types'
import { formatNumber, formatRate } from '@/lib/core/format'
import styles from './themes.module.css'

type Props = {
  themes: { id: string; title: string }[]
  counts: ThemeCounts
  filters: SharedFilters
  path: string
}

/** Themes by kind of body. The deeper the shade, the larger the share of those who answered; the number says it too. */
export function ThemeCountsTable({ themes, counts, filters, path }: Props) {
  if (themes.length === 0 || (counts.base === 0 && !counts.hasPublic))
    return (
      <p className="govuk-body">
        A table will stand here once there are themes and answers: how many bodies of each kind speak of each
        theme, out of how many that answered.
      </p>
    )
  const titleOf = (id: string) => themes.find((theme) => theme.id === id)?.title ?? ''
  const columns = [
    ...counts.bodyTypes.map(({ bodyType, namePlural, base }) => ({ key: bodyType, name: namePlural, base })),
    { key: '', name: 'All bodies', base: counts.base },
    // Apart, and in no sum: persons and bodies are never added up.
    ...(counts.hasPublic ? [{ key: 'public', name: 'Members of the public', base: counts.publicBase }] : []),
  ]
  const rows = counts.themes.toSorted((a, b) => b.responses - a.responses)
  return (
    <>
      <p className="govuk-body">
        Each number is how many bodies speak of the theme. A body counts once, however often it does. The
        number answering is in the heading; the deeper the shade, the larger the share of them.
        {counts.hasPublic
          ? ' Members of the public stand apart: they are in no other column, and small numbers of them are not shown.'
          : ''}
      </p>
      <div className="table-frame" role="region" aria-label="Bodies that speak of each theme" tabIndex={0}>
        <table className={`govuk-table ${styles.counts}`}>
          <caption className="govuk-visually-hidden">
            Bodies that speak of each theme, by kind of body
          </caption>
          <thead className="govuk-table__head">
            <tr>
              <th scope="col" className="govuk-table__header">
                Theme
              </th>
              {columns.map(({ key, name, base }) => (
                <th key={key} scope="col" className="govuk-table__header govuk-table__header--numeric">
                  {name}{' '}
                  <span className={styles.base}>
                    {base === null ? 'fewer than 10' : formatNumber(base)} answered
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {rows.map((row) => (
              <tr key={row.themeId}>
                <th scope="row" className="govuk-table__header">
                  {titleOf(row.themeId)}
                </th>
                {columns.map(({ key, base }) => (
                  <Cell
                    key={key}
                    count={countIn(row, key)}
                    base={base}
                    hasShare={key !== 'public' || counts.hasPublicShares}
                    href={`${path}/reading?${new URLSearchParams({ ...filters, ...(key ? { bodyType: key } : {}), theme: row.themeId }).toString()}`}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function countIn(row: ThemeCounts['themes'][number], key: string): number | null {
  if (key === 'public') return row.ofPublic
  return key === '' ? row.responses : (row.byType[key] ?? 0)
}

type CellProps = { count: number | null; base: number | null; href: string; hasShare: boolean }

function Cell({ count, base, href, hasShare }: CellProps) {
  if (count === null || base === null)
    return (
      <td className={`govuk-table__cell govuk-table__cell--numeric ${styles.cell}`}>
        <span aria-hidden="true">–</span>
        <span className="govuk-visually-hidden">not shown</span>
      </td>
    )
  const share = base === 0 || !hasShare ? 0 : count / base
  return (
    <td
      className={`govuk-table__cell govuk-table__cell--numeric ${styles.cell}`}
      // Never so deep that black on it would be hard to read.
      style={{ backgroundColor: `rgb(11 92 75 / ${(share * 0.5).toFixed(3)})` }}
    >
      {count === 0 ? (
        '0'
      ) : (
        <Link href={href}>
          {formatNumber(count)}{' '}
          {hasShare ? <span className={styles.share}>{formatRate(count, base)}</span> : null}
        </Link>
      )}
    </td>
  )
}
