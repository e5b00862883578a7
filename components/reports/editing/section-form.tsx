'use client'

import { ActionForm, useFormState } from '@/components/ui/action-form'
import { CheckboxField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { FigureChoice, SectionView } from '@/lib/reports/types'
import styles from '../writing.module.css'
import { RichTextField } from './rich-text-field'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  consultationId: string
  section: SectionView
  figures: FigureChoice[]
}

/** The words of a section. Whoever saves on an older version sees both texts, and goes on from there. */
export function SectionForm({ action, consultationId, section, figures }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="kind" value={section.kind} />
      <input type="hidden" name="key" value={section.key} />
      <Theirs section={section} />
      <TextField name="heading" label="Heading" labelSize="s" defaultValue={section.heading} />
      <RichTextField
        name="text"
        label="Words and figures"
        hint="Lines such as [[figure: map]] stand for figures. They are counted afresh until the report is published."
        defaultValue={section.text}
        figures={figures}
      />
      <CheckboxField
        name="isLeftOut"
        label="In the report"
        small
        defaultValue={section.isLeftOut ? 'yes' : ''}
        options={[{ value: 'yes', label: 'Leave this section out of the report' }]}
      />
      <SubmitButton>Save the section</SubmitButton>
    </ActionForm>
  )
}

/** What the next save is based on; and, where somebody saved meanwhile, their text beside one's own. */
function Theirs({ section }: Pick<Props, 'section'>) {
  const { values } = useFormState()
  const of = (name: string) => (typeof values?.[name] === 'string' ? values[name] : '')
  const isBehind = of('theirVersion') !== ''
  return (
    <>
      <input
        key={of('theirVersion')}
        type="hidden"
        name="version"
        defaultValue={isBehind ? of('theirVersion') : section.version}
      />
      {isBehind ? (
        <section aria-labelledby="both">
          <h2 className="govuk-heading-m" id="both">
            Two texts of this section
          </h2>
          <p className="govuk-body">
            Yours stands below as well, to go on with. Take over into it what should stay of the other; saving
            it puts it in the other’s place, and the other stays in the history.
          </p>
          <div className={styles.both}>
            <div>
              <h3 className="govuk-heading-s">Saved by {of('theirName')}</h3>
              <p className={`govuk-body ${styles.text}`}>{of('theirText')}</p>
            </div>
            <div>
              <h3 className="govuk-heading-s">Yours, not saved yet</h3>
              <p className={`govuk-body ${styles.text}`}>{of('text')}</p>
            </div>
          </div>
        </section>
      ) : null}
    </>
  )
}
