import Link from 'next/link'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { formatInstant, formatNumber } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'
import type { FairnessFileView, FairnessView } from '@/lib/fairness/types'

type Props = { view: FairnessView; action: (state: FormState, form: FormData) => Promise<FormState> }

/** The evidence as one file, and the files that were made before, each as it was. */
export function FairnessFiles({ view: { files, mayEdit, record }, action }: Props) {
  return (
    <section id="file">
      <h2 className="govuk-heading-m">As one file</h2>
      <p className="govuk-body">
        A ZIP with this page, as a PDF too where the server can print one, the same as data, who was asked,
        and the documents that people were given, those taken away afterwards in a folder of their own. Once
        made it is never changed.
      </p>
      {mayEdit.ok ? (
        <OneButtonForm
          action={action}
          label="Make the file"
          hidden={{ consultationId: record.consultation.id }}
          kind="secondary"
        />
      ) : null}
      {files.map((file) => (
        <File key={file.id} file={file} mayTake={mayEdit.ok} />
      ))}
    </section>
  )
}

function File({ file, mayTake }: { file: FairnessFileView; mayTake: boolean }) {
  const { id, state, size, sha256, problem, askedAt, readyAt, jobRunId } = file
  if (state !== 'ready' || !readyAt)
    return (
      <p className="govuk-body">
        Asked for {formatInstant(askedAt)}:{' '}
        {jobRunId ? (
          <Link className="govuk-link" href={`/staff/jobs/${jobRunId}`}>
            it is being made
          </Link>
        ) : (
          'it is being made'
        )}
        .
      </p>
    )
  const name = `Evidence file of ${formatInstant(readyAt)}`
  return (
    <div className="govuk-!-margin-bottom-4">
      <p className="govuk-body govuk-!-margin-bottom-1">
        {mayTake ? (
          <a className="govuk-link" href={`/api/staff/fairness/${id}`}>
            {name}
          </a>
        ) : (
          name
        )}
        , ZIP, {formatNumber(Math.ceil((size ?? 0) / 1000))} kB. {problem}
      </p>
      <p className="govuk-hint as-written" style={{ overflowWrap: 'anywhere' }}>
        SHA-256 {sha256}
      </p>
    </div>
  )
}
