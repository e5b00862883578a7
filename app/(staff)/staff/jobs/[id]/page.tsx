import type { Metadata } from 'next'
import Link from 'next/link'
import { JobWatcher } from '@/components/invitations/job-watcher'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatInstant } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { getJobRun } from '@/lib/jobs/job-runs'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Work under way' }

const WORDS = { waiting: 'Waiting to begin', running: 'Under way', done: 'Done', failed: 'Stopped' }

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/jobs/${id}`
  const ctx = await requestContext()
  const run = await readPage(ctx, path, () => getJobRun(ctx, id))
  const isUnderWay = run.status === 'waiting' || run.status === 'running'
  const about = run.subjectType === 'consultation' ? `/staff/consultations/${run.subjectId}` : null
  const telling = run.subjectType === 'telling' ? `/staff/consultations/${run.subjectId}/telling` : null
  return (
    <>
      {about ? (
        <Link href={about} className="govuk-back-link">
          The consultation
        </Link>
      ) : null}
      {telling ? (
        <Link href={telling} className="govuk-back-link">
          Telling people
        </Link>
      ) : null}
      <h1 className="govuk-heading-xl">{run.title}</h1>
      <div aria-live="polite">
        <p className="govuk-body-l">
          <strong>{WORDS[run.status]}</strong>
          {run.finishedAt && !isUnderWay ? `, ${formatInstant(run.finishedAt)}` : ''}
        </p>
        <ProgressBar label="Done so far" done={run.done} total={run.total} />
        {run.message ? <p className="govuk-inset-text">{run.message}</p> : null}
      </div>
      {isUnderWay ? <JobWatcher path={path} /> : null}
      {about ? (
        <ul className="govuk-list">
          <li>
            <Link className="govuk-link" href={`${about}/rates`}>
              Response rates
            </Link>
          </li>
          <li>
            <Link className="govuk-link" href={`${about}/invitations`}>
              Invitations
            </Link>
          </li>
        </ul>
      ) : null}
    </>
  )
}
