import type { ReactNode } from 'react'

export type Column<Row> = {
  heading: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right, under one another. */
  numeric?: boolean
  /** The cell that names the row. */
  isRowHeading?: boolean
}

type Props<Row> = {
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  /** Said instead of the table where there are no rows: what will be here and how to make it so. */
  empty: ReactNode
  /** A last row of sums. */
  footer?: Row
}

/** A table that scrolls inside its own frame on a narrow screen. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, keyOf, empty, footer }: Props<Row>) {
  if (rows.length === 0) return <p className="govuk-body">{empty}</p>
  return (
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="govuk-table">
        <caption
          className={`govuk-table__caption ${captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--s'}`}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <th
                key={column.heading}
                scope="col"
                className={`govuk-table__header${column.numeric ? ' govuk-table__header--numeric' : ''}`}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <TableRow key={keyOf(row)} {...{ columns, row }} />
          ))}
        </tbody>
        {footer === undefined ? null : (
          <tfoot>
            <TableRow {...{ columns, row: footer }} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function TableRow<Row>({ columns, row }: { columns: Column<Row>[]; row: Row }) {
  return (
    <tr className="govuk-table__row">
      {columns.map((column) =>
        column.isRowHeading ? (
          <th key={column.heading} scope="row" className="govuk-table__header">
            {column.cell(row)}
          </th>
        ) : (
          <td
            key={column.heading}
            className={`govuk-table__cell${column.numeric ? ' govuk-table__cell--numeric' : ''}`}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}
