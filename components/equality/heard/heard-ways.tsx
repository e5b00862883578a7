import Link from 'next/link'
import { SelectField } from '@/components/ui/fields'
import type { WhoWasHeardView } from '@/lib/equality/heard/types'
import styles from './heard.module.css'

type Props = { view: WhoWasHeardView; isWeighted: boolean; path: string }

/** Which place is looked at, and whether with weights: a plain form of the address. */
export function HeardWays({ view, isWeighted, path }: Props) {
  const { boroughs, borough, whyNoBoroughs } = view
  return (
    <div className="no-print">
      {boroughs.length > 0 ? (
        <form method="get" className={styles.filter} role="search">
          <SelectField
            name="borough"
            label="Place"
            emptyLabel="All boroughs"
            defaultValue={borough?.code ?? ''}
            options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <button className="govuk-button govuk-button--secondary">Show</button>
        </form>
      ) : (
        <p className="govuk-body">
          {whyNoBoroughs ?? 'In no borough did 25 people answer: there are no figures by borough.'}
        </p>
      )}
      {borough ? null : (
        <p className="govuk-body">
          {isWeighted ? (
            <Link className="govuk-link" href={path}>
              Without weights
            </Link>
          ) : (
            <Link className="govuk-link" href={`${path}?weights=yes`}>
              With weights: what it takes to look like the residents
            </Link>
          )}
        </p>
      )}
    </div>
  )
}
