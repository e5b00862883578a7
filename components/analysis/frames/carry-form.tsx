import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CarryView } from '@/lib/analysis/frames/types'
import type { FormState } from '@/lib/core/form-action'
import { WhyField } from './why-field'

type Props = {
  view: CarryView & { chosen: NonNullable<CarryView['chosen']> }
  carry: (state: FormState, form: FormData) => Promise<FormState>
}

/** Themes of another consultation, to choose from. */
export function CarryForm({ view: { consultation, chosen }, carry }: Props) {
  const { source, edition, themes } = chosen
  const open = themes.filter(({ there }) => there === '')
  const there = themes.filter(({ there }) => there !== '')
  return (
    <>
      <h2 className="govuk-heading-m">
        {source.consultation.title}
        {edition === null ? '' : `, edition ${edition}`}
      </h2>
      {open.length === 0 ? (
        <p className="govuk-body">All of its themes are in this code frame already.</p>
      ) : (
        <ActionForm action={carry} className="govuk-!-width-two-thirds">
          <input type="hidden" name="consultationId" value={consultation.id} />
          <input type="hidden" name="fromId" value={source.consultation.id} />
          <input type="hidden" name="edition" value={edition ?? ''} />
          <CheckboxField
            name="themeIds"
            label="Themes to carry over"
            hint="With their definitions and headings. Nothing is coded by it."
            defaultValue={open.map(({ id }) => id)}
            options={open.map(({ id, title, description, saidTo, agrees }) => ({
              value: id,
              label: title,
              hint: `${description ? `${description} ` : ''}${saidTo}.${agrees ? '' : OTHERS}`,
            }))}
          />
          <WhyField frame={consultation.frame} />
          <SubmitButton>Carry over</SubmitButton>
        </ActionForm>
      )}
      {there.length > 0 ? (
        <>
          <h2 className="govuk-heading-s">Here already</h2>
          <ul className="govuk-list govuk-list--bullet">
            {there.map(({ id, title, there }) => (
              <li key={id}>
                {title}. {there}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const OTHERS = ' Others lead here than led there: look at it afterwards.'
