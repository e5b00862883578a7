import Link from 'next/link'
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
      <Choice
        name="lead"
        label="Whose"
        value={asked.lead}
        options={choices.leads.map(({ code, name }) => [code, name])}
      />
      <Choice
        name="consultation"
        label="Consultation"
        value={asked.consultation}
        options={choices.consultations.map(({ slug, title }) => [slug, title])}
      />
      <Choice
        name="standing"
        label="How it stands"
        value={asked.standing}
        options={standings.map((one) => [one, STANDING_NAMES[one]])}
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

type ChoiceProps = { name: string; label: string; value: string; options: [value: string, label: string][] }

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select className="govuk-select" id={name} name={name} defaultValue={value} key={value}>
        <option value="">Any</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
