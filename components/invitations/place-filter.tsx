import type { ReactNode } from 'react'
import { SelectField } from '@/components/ui/fields'
import styles from './place-filter.module.css'

type Named = { code: string; name: string }
type Props = {
  types: (Named & { namePlural: string })[]
  boroughs: Named[]
  bodyType: string
  borough: string
  /** Kept as it is: the later round that is looked at. */
  stage?: string | undefined
  children?: ReactNode
}

/** A plain form of the address: kind of body and borough, and whatever else a page filters by. */
export function PlaceFilter({ types, boroughs, bodyType, borough, stage, children }: Props) {
  return (
    <form method="get" className={`${styles.filter} no-print`} role="search">
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      {children}
      <SelectField
        name="bodyType"
        label="Kind of body"
        emptyLabel="All"
        defaultValue={bodyType}
        options={types.map(({ code, namePlural }) => ({ value: code, label: namePlural }))}
      />
      <SelectField
        name="borough"
        label="Borough"
        emptyLabel="All"
        defaultValue={borough}
        options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <button className="govuk-button govuk-button--secondary">Show</button>
    </form>
  )
}
