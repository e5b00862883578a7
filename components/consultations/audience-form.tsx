'use client'

import { ActionForm, useFormState } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { AudienceOptions, AudienceView } from '@/lib/consultations/types'
import { countOf } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import styles from './consultations.module.css'

type Props = {
  id: string
  audiences: AudienceView[]
  options: AudienceOptions
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Kinds of body, and for each of them all boroughs or some. Works without JavaScript: it is all on the page. */
export function AudienceForm({ id, audiences, options, action }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={id} />
      <fieldset className="govuk-fieldset" id="audiences">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          Which kinds of body are asked?
        </legend>
        <ul className={styles.types}>
          {options.bodyTypes.map((type) => (
            <TypeChoice key={type.code} {...{ type, audiences }} boroughs={options.boroughs} />
          ))}
        </ul>
      </fieldset>
      <SubmitButton>Save and count</SubmitButton>
    </ActionForm>
  )
}

type TypeProps = {
  type: AudienceOptions['bodyTypes'][number]
  audiences: AudienceView[]
  boroughs: AudienceOptions['boroughs']
}

function TypeChoice({ type, audiences, boroughs }: TypeProps) {
  const { values } = useFormState()
  const saved = audiences.find((audience) => audience.bodyTypeCode === type.code)
  const typed = values ? [values.types ?? []].flat() : null
  const isChosen = typed ? typed.includes(type.code) : saved !== undefined
  const typedBoroughs = values?.[`boroughs-${type.code}`] ?? []
  const chosen = values ? [typedBoroughs].flat() : (saved?.boroughCodes ?? [])
  return (
    <li>
      <div className="govuk-checkboxes govuk-checkboxes--small" key={`${isChosen}`}>
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            name="types"
            id={`type-${type.code}`}
            value={type.code}
            defaultChecked={isChosen}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`type-${type.code}`}>
            {type.namePlural} ({countOf(type.bodies, 'body', 'bodies')})
          </label>
        </div>
      </div>
      {type.bodies > 0 ? <Boroughs {...{ type, boroughs, chosen }} /> : null}
    </li>
  )
}

type BoroughProps = Pick<TypeProps, 'type' | 'boroughs'> & { chosen: string[] }

function Boroughs({ type, boroughs, chosen }: BoroughProps) {
  const field = `boroughs-${type.code}`
  return (
    <details className="govuk-details govuk-!-margin-bottom-3">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {chosen.length === 0 ? 'All boroughs' : countOf(chosen.length, 'borough')}
          <span className="govuk-visually-hidden"> for {type.namePlural}</span>
        </span>
      </summary>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend">Only in these boroughs; none ticked means all</legend>
        <div className={`govuk-checkboxes govuk-checkboxes--small ${styles.boroughs}`} key={chosen.join()}>
          {boroughs.map(({ code, name }) => (
            <div className="govuk-checkboxes__item" key={code}>
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                name={field}
                id={`${field}-${code}`}
                value={code}
                defaultChecked={chosen.includes(code)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`${field}-${code}`}>
                {name}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
