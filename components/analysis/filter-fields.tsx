import { SelectField } from '@/components/ui/fields'
import type { AnswerTableView } from '@/lib/analysis/tables/types'
import type { SharedFilters } from '@/lib/analysis/types'
import styles from './filter-fields.module.css'

const LABELS = {
  bodyType: 'Kind of body',
  borough: 'Borough',
  channel: 'How it came in',
  basis: 'Basis of view',
}
type Name = keyof typeof LABELS

type Props = { columns: AnswerTableView['columns']; filters: SharedFilters; names?: Name[] }

/** Whose answers: the same fields, by the same names in the address, on every page of analysis. */
export function FilterFields({
  columns,
  filters,
  names = ['bodyType', 'borough', 'channel', 'basis'],
}: Props) {
  return (
    <fieldset className={styles.only}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Only answers of</legend>
      {names.map((name) => (
        <SelectField
          key={name}
          name={name}
          label={LABELS[name]}
          emptyLabel="All"
          defaultValue={filters[name]}
          options={columns[name].map(({ code, label }) => ({ value: code, label }))}
        />
      ))}
    </fieldset>
  )
}
