import { SelectField, TextField } from '@/components/ui/fields'
import { MAIL_STATUS_NAMES } from '@/lib/mail/types'
import styles from './outbox-filter.module.css'

const STATUSES = Object.entries(MAIL_STATUS_NAMES).map(([value, label]) => ({ value, label }))

type Props = { search?: string; status?: string }

/** A plain form of the address: its answers can be bookmarked, and need no JavaScript. */
export function OutboxFilter({ search = '', status = '' }: Props) {
  return (
    <form method="get" className={`${styles.filter} no-print`} role="search">
      <TextField
        name="search"
        label="Search by name, address or subject"
        type="search"
        defaultValue={search}
        width={20}
      />
      <SelectField name="status" label="Status" options={STATUSES} emptyLabel="Any" defaultValue={status} />
      <button className="govuk-button govuk-button--secondary">Show</button>
    </form>
  )
}
