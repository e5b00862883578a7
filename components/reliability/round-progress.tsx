import { ProgressBar } from '@/components/ui/progress-bar'
import type { RoundView } from '@/lib/reliability/types'

/** How far each coder of a round has come; nothing of what they gave. */
export function RoundProgress({ round: { coders, answers, corrected } }: { round: RoundView }) {
  return (
    <section aria-label="How far coders have come" className="govuk-!-width-two-thirds">
      {coders.map(({ id, name, done }) => (
        <ProgressBar key={id} label={name} done={done} total={answers} />
      ))}
      {corrected > 0 ? (
        <p className="govuk-body">
          {corrected === 1
            ? 'One answer was corrected since it was drawn, and is coded no more.'
            : `${corrected} answers were corrected since they were drawn, and are coded no more.`}
        </p>
      ) : null}
    </section>
  )
}
