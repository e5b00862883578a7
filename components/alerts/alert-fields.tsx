import { CheckboxField } from '@/components/ui/fields'
import styles from './alert-fields.module.css'

const KINDS = [
  { value: 'opened', label: 'A consultation opens' },
  { value: 'closing', label: 'One closes within a week' },
  { value: 'reported', label: 'A report says what was heard' },
]

type Props = {
  boroughs: { code: string; name: string }[]
  kinds: string[]
  boroughCodes: string[]
}

/** Of what, and of where. */
export function AlertFields({ boroughs, kinds, boroughCodes }: Props) {
  return (
    <>
      <CheckboxField name="kinds" label="Tell me when" options={KINDS} defaultValue={kinds} />
      <div className={styles.boroughs}>
        <CheckboxField
          name="boroughCodes"
          label="Only in these boroughs (optional)"
          hint="Choose none to be told of all of London."
          options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={boroughCodes}
          small
        />
      </div>
    </>
  )
}
