import { SelectField, TextField } from '@/components/ui/fields'

type Named = { code: string; name: string }
type Props = {
  search: string
  bodyType: string
  borough: string
  basis: string
  /** Kept as it is: the later round that is looked at. */
  stage?: string | undefined
  bases: Named[]
  bodyTypes: Named[]
  boroughs: Named[]
}

const optionsOf = (named: Named[]) => named.map(({ code, name }) => ({ value: code, label: name }))

/** A plain form that asks for the list anew: works without scripts, and its address can be kept. */
export function ResponseFilter({
  search,
  bodyType,
  borough,
  basis,
  stage,
  bodyTypes,
  boroughs,
  bases,
}: Props) {
  return (
    <form method="get" className="govuk-!-margin-bottom-6" role="search">
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-third">
          <TextField
            name="search"
            type="search"
            label="Name of the body, or reference"
            defaultValue={search}
          />
        </div>
        <div className="govuk-grid-column-one-third">
          <SelectField
            name="bodyType"
            label="Kind of body"
            emptyLabel="All kinds"
            options={optionsOf(bodyTypes)}
            defaultValue={bodyType}
          />
        </div>
        <div className="govuk-grid-column-one-third">
          <SelectField
            name="borough"
            label="Borough"
            emptyLabel="All boroughs"
            options={optionsOf(boroughs)}
            defaultValue={borough}
          />
        </div>
        <div className="govuk-grid-column-one-third">
          <SelectField
            name="basis"
            label="Basis of view"
            emptyLabel="All"
            options={optionsOf(bases)}
            defaultValue={basis}
          />
        </div>
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
        Show
      </button>
    </form>
  )
}
