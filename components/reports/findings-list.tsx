import Link from 'next/link'
import type { ReactNode } from 'react'
import { OneButtonForm } from '@/components/ui/one-button-form'
import type { FormState } from '@/lib/core/form-action'
import type { ReportFindings } from '@/lib/reports/types'
import styles from './writing.module.css'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { findings: ReportFindings; path: string; removeSource: Action; removeRefusal: Action }

/** What we already know and what we will not do, each with the way to change it. */
export function FindingsList({ findings, path, removeSource, removeRefusal }: Props) {
  const { consultation, mayEdit, sources, refusals } = findings
  const hidden = ({ version }: { version: number }) => ({
    ...{ consultationId: consultation.id, version: String(version) },
  })
  return (
    <>
      <h2 className="govuk-heading-m">What we already know</h2>
      <p className="govuk-body">Other research that bears on what people said.</p>
      <ol className={styles.sections}>
        {sources.map((source) => (
          <li key={source.id}>
            <strong>{source.title}</strong>
            <p className="govuk-body-s">
              {[source.publisher, source.published].filter(Boolean).join(', ')}
              {source.publisher || source.published ? ': ' : ''}
              {source.finding}
            </p>
            {mayEdit ? (
              <Ways href={`${path}/sources/${source.id}`} title={source.title}>
                <OneButtonForm
                  action={removeSource}
                  kind="secondary"
                  label="Remove"
                  hidden={{ ...hidden(source), sourceId: source.id }}
                />
              </Ways>
            ) : null}
          </li>
        ))}
      </ol>
      {mayEdit ? (
        <Link className="govuk-button govuk-button--secondary" href={`${path}/sources/new`}>
          Add research
        </Link>
      ) : null}
      <h2 className="govuk-heading-m">What we will not do, and why</h2>
      <p className="govuk-body">Whoever asked for something and will not get it is owed a reason.</p>
      <ol className={styles.sections}>
        {refusals.map((refusal) => (
          <li key={refusal.id}>
            <strong>{refusal.what}</strong>
            <p className="govuk-body-s">
              {refusal.key.split('+').join(' and ')}: {refusal.why}
            </p>
            {mayEdit ? (
              <Ways href={`${path}/refusals/${refusal.id}`} title={refusal.what}>
                <OneButtonForm
                  action={removeRefusal}
                  kind="secondary"
                  label="Remove"
                  hidden={{ ...hidden(refusal), refusalId: refusal.id }}
                />
              </Ways>
            ) : null}
          </li>
        ))}
      </ol>
      {mayEdit ? (
        <Link className="govuk-button govuk-button--secondary" href={`${path}/refusals/new`}>
          Add what we will not do
        </Link>
      ) : (
        <p className="govuk-body">{findings.whyNot}</p>
      )}
    </>
  )
}

function Ways({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <div className="govuk-button-group govuk-!-margin-bottom-0">
      <Link className="govuk-link" href={href}>
        Change<span className="govuk-visually-hidden"> “{title}”</span>
      </Link>
      {children}
    </div>
  )
}
