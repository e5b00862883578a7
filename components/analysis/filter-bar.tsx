import Link from 'next/link'
import type { AnswerTableView } from '@/lib/analysis/tables/types'
import type { SharedFilters } from '@/lib/analysis/types'
import { FilterFields } from './filter-fields'
import styles from './filter-fields.module.css'

type Props = {
  columns: AnswerTableView['columns']
  filters: SharedFilters
  path: string
  /** What else stands in the address and stays. */
  kept?: Record<string, string>
}

/** A plain form of the address: works without scripts, and what it asks for can be sent to a colleague. */
export function FilterBar({ columns, filters, path, kept = {} }: Props) {
  const isFiltered = Object.values(filters).some(Boolean)
  return (
    <form method="get" action={path} role="search" className={`${styles.filter} no-print`}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterFields columns={columns} filters={filters} />
      <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Show</button>
      {isFiltered ? (
        <Link href={path} className={`govuk-link ${styles.all}`}>
          Show all
        </Link>
      ) : null}
    </form>
  )
}
