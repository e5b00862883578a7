import { SelectField } from '@/components/ui/fields'
import styles from './hub.module.css'

type Named = { code: string; name: string }
export type HubAsked = { search: string; show: string; borough: string; ward: string; sort: string }

const SHOWS = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'planned', label: 'Planned' },
  { value: 'closed', label: 'Closed, and being read' },
  { value: 'reported', label: 'Reported' },
]
const SORTS = [
  { value: 'closing', label: 'What closes next' },
  { value: 'newest', label: 'Newest first' },
  { value: 'title', label: 'By title' },
]

type Props = { asked: HubAsked; boroughs: Named[]; wards: Named[] }

/** A plain form of the address. Wards can be chosen once a borough is. */
export function HubFilters({ asked, boroughs, wards }: Props) {
  const choices = (named: Named[]) => named.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <form action="/consultations" role="search" className={`${styles.filters} no-print`}>
      <div className={`govuk-form-group ${styles.wide}`}>
        <label className="govuk-label" htmlFor="search">
          Search titles and reasons
        </label>
        <input className="govuk-input" id="search" name="search" type="search" defaultValue={asked.search} />
      </div>
      <SelectField name="show" label="Show" defaultValue={asked.show} options={SHOWS} />
      <SelectField
        name="borough"
        label="Borough"
        emptyLabel="All of London"
        defaultValue={asked.borough}
        options={choices(boroughs)}
      />
      {wards.length > 0 ? (
        <SelectField
          name="ward"
          label="Ward"
          emptyLabel="All wards"
          defaultValue={asked.ward}
          options={choices(wards)}
        />
      ) : null}
      <SelectField name="sort" label="In the order of" defaultValue={asked.sort} options={SORTS} />
      <button className="govuk-button govuk-button--secondary">Find</button>
    </form>
  )
}
