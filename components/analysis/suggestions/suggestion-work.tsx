import { JobWatcher } from '@/components/invitations/job-watcher'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { SuggestionsView } from '@/lib/analysis/suggestions/types'

/** Themes are being looked for, or could not be found. */
export function SuggestionWork({ work, path }: { work: NonNullable<SuggestionsView['work']>; path: string }) {
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
