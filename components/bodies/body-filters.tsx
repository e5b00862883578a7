import Link from 'next/link'
import { SelectField, TextField, type Option } from '@/components/ui/fields'
import styles from './bodies.module.css'

export type BodyFilterView = {
  search?: string
  type?: string
  borough?: string
  contact?: string
  closed?: string
}
type Named = { code: string; name: string }
type Props = { filter: BodyFilterView; types: Named[]; boroughs: Named[] }

const options = (items: Named[]): Option[] => items.map(({ code, name }) => ({ value: code, label: name }))

/** Narrows the directory; a plain form, so that the address can be kept and sent on. */
export function BodyFilters({ filter, types, boroughs }: Props) {
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <form method="get" className={`${styles.filters} no-print`} role="search" aria-label="Bodies">
      <TextField
        name="search"
        label="Name, reference, place or contact"
        type="search"
        width={20}
        defaultValue={filter.search}
      />
      <SelectField
        name="type"
        label="Type"
        emptyLabel="All types"
        options={options(types)}
        defaultValue={filter.type}
      />
      <SelectField
        name="borough"
        label="Borough"
        emptyLabel="All boroughs"
        options={options(boroughs)}
        defaultValue={filter.borough}
      />
      <SelectField
        name="contact"
        label="Contacts"
        emptyLabel="With or without"
        options={[
          { value: 'with', label: 'With an e-mail contact' },
          { value: 'without', label: 'Without an e-mail contact' },
        ]}
        defaultValue={filter.contact}
      />
      <SelectField
        name="closed"
        label="State"
        emptyLabel="Open"
        options={[
          { value: 'closed', label: 'Closed' },
          { value: 'all', label: 'Open and closed' },
        ]}
        defaultValue={filter.closed}
      />
      <div className="govuk-form-group">
        <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Show</button>
      </div>
      {isFiltered ? (
        <p className="govuk-body">
          <Link className="govuk-link" href="/staff/bodies">
            Clear the filters
          </Link>
        </p>
      ) : null}
    </form>
  )
}
