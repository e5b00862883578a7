import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber, formatRate } from '@/lib/core/format'
import { themesIn } from './themes-in'
import type { ReportContent, ThemeRow } from '@/lib/reports/content-types'
import { anchorOfTheme } from '../anchors'
import type { FigureOf } from './figure-of'
import styles from '../report.module.css'

type Props = { figure: FigureOf<'themes'>; content: ReportContent }

/** All themes beside one another, by kind of body: bars that can be seen, numbers that can be read. */
export function ThemesTable({ figure: { rows, bodyTypes }, content }: Props) {
  const { base } = content
  const there = themesIn(content)
  const columns: Column<ThemeRow>[] = [
    {
      heading: 'Theme',
      isRowHeading: true,
      cell: ({ id, title }) =>
        there.has(id) ? (
          <a className="govuk-link" href={`#${anchorOfTheme(id)}`}>
            {title}
          </a>
        ) : (
          title
        ),
    },
    {
      heading: `Bodies, of ${formatNumber(base)}`,
      numeric: true,
      cell: ({ responses }) => (
        <span className={styles.cell}>
          <span className={styles.cellBar} aria-hidden="true">
            <span style={{ width: `${base === 0 ? 0 : (100 * responses) / base}%` }} />
          </span>
          {formatNumber(responses)} ({formatRate(responses, base)})
        </span>
      ),
    },
    ...bodyTypes.map(({ name, namePlural, base }, i): Column<ThemeRow> => ({
      heading: `${base === 1 ? name : namePlural}, of ${formatNumber(base)}`,
      numeric: true,
      cell: ({ byType }) => formatNumber(byType[i] ?? 0),
    })),
    ...(rows.some(({ ofPublic }) => ofPublic !== undefined) ? [PUBLIC] : []),
  ]
  return (
    <DataTable
      caption="What bodies spoke of"
      {...{ columns, rows }}
      keyOf={({ id }) => id}
      empty="Nobody spoke of anything yet."
    />
  )
}

/** Apart from the bodies, and in none of their numbers. */
const PUBLIC: Column<ThemeRow> = {
  heading: 'Members of the public, apart',
  numeric: true,
  cell: ({ ofPublic }) => (typeof ofPublic === 'number' ? formatNumber(ofPublic) : 'not shown'),
}
