import Link from 'next/link'
import { SelectField } from '@/components/ui/fields'
import type { Standing } from '@/lib/commitments/lifecycle'
import type { Lead } from '@/lib/commitments/types'
import styles from './commitments.module.css'
import { STANDING_NAMES } from './standing-names'

export type Asked = { lead: string; consultation: string; standing: string }

type Props = {
  path: string
  asked: Asked
  choices: { leads: Lead[]; consultations: { slug: string; title: string }[] }
  standings: Standing[]
}

/** Narrows the list; a plain form, so that the address can be kept and sent on. */
export function CommitmentFilters({ path, asked, choices, standings }: Props) {
  const isNarrowed = Boolean(asked.lead || asked.consultation || asked.standing)
  return (
    <form method="get" action={path} className={`${styles.filters} no-print`} aria-label="Commitments">
      <SelectField
        emptyLabel="Any"
        name="lead"
        label="Whose"
        defaultValue={asked.lead}
        options={choices.leads.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        emptyLabel="Any"
        name="consultation"
        label="Consultation"
        defaultValue={asked.consultation}
        options={choices.consultations.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <SelectField
        emptyLabel="Any"
        name="standing"
        label="How it stands"
        defaultValue={asked.standing}
        options={standings.map((one) => ({ value: one, label: STANDING_NAMES[one] }))}
      />
      <button className="govuk-button govuk-button--secondary">Show</button>
      {isNarrowed ? (
        <Link className="govuk-link" href={path}>
          Show all
        </Link>
      ) : null}
    </form>
  )
}
