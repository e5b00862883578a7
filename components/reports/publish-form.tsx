import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { countOf, formatNumber } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { ComposedReport, ReportView } from '@/lib/reports/types'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  report: ReportView
  composed: ComposedReport
  /** Members of the public who are told by letter. */
  toTell: number
}

/** The last look before everybody can read it. */
export function PublishForm({ action, report, composed, toTell }: Props) {
  const { content, fingerprint, smallChanges } = composed
  const last = report.editions[0]
  const themes = content.parts.flatMap((part) => part.themes)
  const quotes = themes.reduce((sum, theme) => sum + theme.quotes.length, 0)
  return (
    <ActionForm action={action}>
      <input type="hidden" name="consultationId" value={report.consultation.id} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <p className="govuk-body">
        “{content.title}” has {countOf(themes.length, 'theme')} from {formatNumber(content.base)} bodies, with{' '}
        {countOf(quotes, 'quote')}. Once published, everybody can read it, and this edition can never be
        changed. You can publish a new edition later; the earlier one stays to be read.
      </p>
      {report.consultation.status === 'reported' ? null : (
        <p className="govuk-body">The consultation becomes “Reported”.</p>
      )}
      {toTell > 0 ? (
        <p className="govuk-body">
          {countOf(toTell, 'member of the public', 'members of the public')} left an e-mail address to be told
          what came of it: each gets one letter with the way to the report, and none for later editions.
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
      {smallChanges.length > 0 ? (
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
      ) : null}
      <SubmitButton>Publish edition {(last?.number ?? 0) + 1}</SubmitButton>
    </ActionForm>
  )
}
