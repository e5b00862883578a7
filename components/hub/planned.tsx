import { formatDateWithWeekday, listOf } from '@/lib/core/format'
import type { ConsultationView } from '@/lib/consultations/types'

type Props = { consultation: ConsultationView; questions: string[] }

/** What a planned consultation will ask, of whom and when. It takes nothing yet. */
export function Planned({ consultation, questions }: Props) {
  const { stage } = consultation
  const groups = listOf(stage.audiences.map(({ bodyTypeNamePlural }) => bodyTypeNamePlural))
  return (
    <section aria-labelledby="planned" className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h2 className="govuk-heading-m" id="planned">
          What is planned
        </h2>
        <p className="govuk-body">
          {stage.opensOn && stage.closesOn
            ? `It opens on ${formatDateWithWeekday(stage.opensOn)} and closes at the end of ${formatDateWithWeekday(stage.closesOn)}. `
            : ''}
          Nothing can be answered before it opens.
        </p>
        <p className="govuk-body">
          {groups ? `${groups} will be asked. ` : ''}
          {stage.hasOpenLink ? 'Anybody may answer.' : ''}
        </p>
        {questions.length > 0 ? (
          <>
            <h2 className="govuk-heading-m">What will be asked</h2>
            <ol className="govuk-list govuk-list--number">
              {questions.map((question, i) => (
                <li key={i}>{question}</li>
              ))}
            </ol>
          </>
        ) : null}
      </div>
    </section>
  )
}
