import { JobWatcher } from '@/components/invitations/job-watcher'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { JobRunView } from '@/lib/jobs/job-runs'

/** What a job is doing for this page, or why it could not. */
export function WorkUnderWay({ work, path }: { work: JobRunView; path: string }) {
  if (work.status === 'failed') return <p className="govuk-inset-text">{work.message}</p>
  return (
    <section aria-label="Under way" className="govuk-!-width-two-thirds">
      <p className="govuk-body">
        <strong>{work.title}</strong>
      </p>
      <ProgressBar label="Per cent done" done={work.done} total={work.total} />
      <JobWatcher path={path} />
    </section>
  )
}
