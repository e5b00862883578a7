import { OneButtonForm } from '@/components/ui/one-button-form'
import { formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { SectionPage } from '@/lib/reports/types'
import { DifferencesText } from './differences-text'
import styles from './writing.module.css'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; page: SectionPage }

/** Every version as it was saved, and the way back to it. */
export function SectionHistory({ action, page: { consultation, section, revisions, mayEdit } }: Props) {
  if (revisions.length === 0)
    return (
      <p className="govuk-body">Nobody has saved this section yet: these are the words it begins with.</p>
    )
  return revisions.map(({ version, by, at, heading, text, isLeftOut, fromVersion, differences }) => (
    <details key={version} className="govuk-details govuk-!-margin-bottom-3">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Version {version}, {by}, {formatInstant(at)}
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body-s">
          “{heading}”.{fromVersion ? ` Version ${fromVersion} put back.` : ''}
          {isLeftOut ? ' Left out of the report.' : ''}
          {differences ? ' What changed is underlined, or struck out.' : ''}
        </p>
        {differences ? (
          <DifferencesText differences={differences} />
        ) : (
          <p className={`govuk-body ${styles.text}`}>{text}</p>
        )}
        {mayEdit && version !== section.version ? (
          <OneButtonForm
            action={action}
            kind="secondary"
            label={`Put version ${version} back`}
            hidden={{
              ...{ consultationId: consultation.id, kind: section.kind, key: section.key },
              ...{ version: String(section.version), fromVersion: String(version) },
            }}
          />
        ) : null}
      </div>
    </details>
  ))
}
