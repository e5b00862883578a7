import Link from 'next/link'
import { ConsultationCards } from '@/components/hub/consultation-cards'
import { requestContext } from '@/lib/people/request-context'
import { listCards } from './cards'

export default async function FrontPage() {
  const ctx = await requestContext()
  const open = await listCards(ctx, ['open'])
  const heard = await listCards(ctx, ['reported', 'archived'])
  const waiting = await listCards(ctx, ['closed', 'analysing'])
  return (
    <>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">
            What London’s groups say about policing
          </h1>
          <p className="govuk-body-l">
            Soundings asks engagement groups, ward panels and partnerships in all 32 boroughs, and shows what
            was made of their answers.
          </p>
        </div>
      </div>
      <section aria-labelledby="open">
        <h2 className="govuk-heading-l" id="open">
          Open now
        </h2>
        {open.length > 0 ? (
          <ConsultationCards cards={open} />
        ) : (
          <p className="govuk-body">
            Nothing is open at the moment. New consultations appear here on the day they open.
          </p>
        )}
      </section>
      <section aria-labelledby="heard">
        <h2 className="govuk-heading-l" id="heard">
          What was heard, and what came of it
        </h2>
        {heard.length > 0 ? (
          <ConsultationCards cards={heard} />
        ) : (
          <p className="govuk-body">No report has been published yet. Reports appear here once they are.</p>
        )}
        <p className="govuk-body">
          <Link className="govuk-link" href="/commitments">
            You said, we did, by when: what was promised
          </Link>
        </p>
      </section>
      {waiting.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 className="govuk-heading-l" id="waiting">
            Closed, and being read
          </h2>
          <ConsultationCards cards={waiting} />
        </section>
      ) : null}
      <p className="govuk-body">
        <Link className="govuk-link" href="/consultations">
          All consultations
        </Link>
      </p>
    </>
  )
}
