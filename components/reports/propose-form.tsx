import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { countOf, formatNumber } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { ComposedReport, ReportView } from '@/lib/reports/types'
import type { ToTell } from '@/lib/telling/types'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  report: ReportView
  composed: Pick<ComposedReport, 'fingerprint' | 'smallChanges' | 'drafts'>
  /** Who is told by letter. */
  toTell: ToTell
}

/** The last word of those who write, before somebody else decides. */
export function ProposeForm({ action, report, composed, toTell }: Props) {
  const { fingerprint, drafts } = composed
  const last = report.editions[0]
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={report.consultation.id} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <p className="govuk-body">
        Another officer or an administrator then approves it, or sends it back. What they approve is published
        exactly as it stands now: everybody can read it, and the edition can never be changed.
      </p>
      {toTell.people + toTell.persons > 0 ? (
        <p className="govuk-body">
          Everybody who took part and left an address is told by letter: people of{' '}
          {countOf(toTell.bodies, 'body', 'bodies')} and{' '}
          {countOf(toTell.persons, 'member of the public', 'members of the public')}. Of later editions nobody
          is told by itself.
        </p>
      ) : null}
      {last ? (
        <TextAreaField
          name="whatChanged"
          label={`What changed since edition ${last.number}?`}
          hint="Readers see it beside the editions."
          rows={3}
        />
      ) : null}
      {drafts.length > 0 ? (
        <CheckboxField
          name="makesCommitments"
          label={`${countOf(drafts.length, 'commitment')} not made yet`}
          hint={
            <>
              {drafts.map(({ id, title, lacks }) => (
                <span key={id}>
                  “{title}”{lacks.length > 0 ? `: ${lacks.join(' ')}` : ''}
                  <br />
                </span>
              ))}
              Otherwise they are left out of the report.
            </>
          }
          options={[{ value: 'yes', label: 'Make them, with their numbers, when the report is published' }]}
        />
      ) : null}
      <SmallChanges composed={composed} />
      <TextAreaField name="note" label="A note for whoever approves it" hint="Not published." rows={3} />
      <SubmitButton>Propose edition {(last?.number ?? 0) + 1}</SubmitButton>
    </ActionForm>
  )
}

function SmallChanges({ composed: { smallChanges } }: Pick<Props, 'composed'>) {
  if (smallChanges.length === 0) return null
  return (
    <>
      <p className="govuk-body">
        Whoever lays this edition beside an earlier one could work out what fewer than ten members of the
        public said:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {smallChanges.map(({ themeId, title, edition, from, to }) => (
          <li key={themeId}>
            “{title}”: {formatNumber(from)} in edition {edition}, {formatNumber(to)} now
          </li>
        ))}
      </ul>
      <CheckboxField
        name="hidesSmallChanges"
        label="How to go on"
        hint="Or wait until more have answered."
        options={[{ value: 'yes', label: 'Hide these figures in this edition' }]}
      />
    </>
  )
}
