import type { Metadata } from 'next'
import Link from 'next/link'
import { JobWatcher } from '@/components/invitations/job-watcher'
import { ImportPreview } from '@/components/responses/importing/import-preview'
import { MappingForm } from '@/components/responses/importing/mapping-form'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { ProgressBar } from '@/components/ui/progress-bar'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { getJobRun } from '@/lib/jobs/job-runs'
import { requestContext } from '@/lib/people/request-context'
import { getImport } from '@/lib/responses/get-import'
import { saveMapping, startImport } from '../actions'

export const metadata: Metadata = { title: 'Import responses' }

type Props = { params: Promise<{ id: string; importId: string }> }

export default async function ImportPage({ params }: Props) {
  const { id, importId } = await params
  const base = `/staff/consultations/${id}/import-responses`
  const path = `${base}/${importId}`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => getImport(ctx, { consultationId: id, importId }))
  const run = view.jobRunId ? await getJobRun(ctx, view.jobRunId) : null
  const { outcome, status } = view
  return (
    <>
      <Link className="govuk-back-link" href={base}>
        All files
      </Link>
      <span className="govuk-caption-l">{view.consultation.title}</span>
      <h1 className="govuk-heading-l">{view.fileName}</h1>
      {run ? (
        <div aria-live="polite">
          <ProgressBar label="Rows looked at" done={run.done} total={run.total} />
          {run.message ? <p className="govuk-inset-text">{run.message}</p> : null}
        </div>
      ) : null}
      {status === 'waiting' ? (
        <JobWatcher path={path} />
      ) : (
        <ImportPreview outcome={outcome} isDone={status === 'done'} problemsHref={`${path}/problems`} />
      )}
      {status === 'mapping' ? (
        <>
          {outcome.fresh > 0 ? (
            <OneButtonForm
              action={startImport}
              label={`Import ${outcome.checked < outcome.rows ? 'the good rows' : countOf(outcome.fresh, 'good row')}`}
              hidden={{ consultationId: id, importId }}
            />
          ) : (
            <p className="govuk-body">No row of the file can be taken in as it is.</p>
          )}
          <MappingForm {...{ view, saveMapping }} />
        </>
      ) : null}
    </>
  )
}
