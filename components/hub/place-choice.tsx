import { SelectField } from '@/components/ui/fields'
import styles from './hub.module.css'

type Named = { code: string; name: string }
const choices = (named: Named[]) => named.map(({ code, name }) => ({ value: code, label: name }))

/** A borough by list. */
export function PlaceChoice({ boroughs }: { boroughs: Named[] }) {
  return (
    <form action="/places" className={styles.filters}>
      <SelectField name="borough" label="Borough" emptyLabel="Choose a borough" options={choices(boroughs)} />
      <button className="govuk-button">Show</button>
    </form>
  )
}

/** Then its ward, for those who want it closer. */
export function WardChoice({ borough, ward, wards }: { borough: string; ward: string; wards: Named[] }) {
  return (
    <form action={`/places/${borough}`} className={`${styles.filters} no-print`}>
      <SelectField
        name="ward"
        label="Ward (optional)"
        emptyLabel="All wards"
        defaultValue={ward}
        options={choices(wards)}
      />
      <button className="govuk-button govuk-button--secondary">Show</button>
    </form>
  )
}
