import type { Metadata } from 'next'
import Link from 'next/link'
import { PromiseList } from '@/components/commitments/promise-list'
import { ConsultationCards } from '@/components/hub/consultation-cards'
import { HearOfIt } from '@/components/hub/hear-of-it'
import hub from '@/components/hub/hub.module.css'
import { listCommitments } from '@/lib/commitments/list-commitments'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { listCards } from './cards'

export const metadata: Metadata = {
  alternates: { canonical: '/', types: { 'application/atom+xml': '/consultations/feed.atom' } },
}

/** What is open, what was heard, and what came of it: the same for everybody. */
export default async function FrontPage() {
  const ctx = strangerContext()
  const [open, planned, waiting, heard, promises] = await Promise.all([
    listCards(ctx, { show: 'open' }),
    listCards(ctx, { show: 'planned' }),
    listCards(ctx, { show: 'closed' }),
    listCards(ctx, { show: 'reported', sort: 'newest' }),
    listCommitments(ctx, {}),
  ])
  return (
    <>
      <Hero />
      <section className={hub.section} aria-labelledby="open">
        <h2 className="govuk-heading-l" id="open">
          Open now
        </h2>
        {open.items.length > 0 ? (
          <ConsultationCards cards={open.items} />
        ) : (
          <p className="govuk-body">
            Nothing is open at the moment. New consultations appear here on the day they open.
          </p>
        )}
      </section>
      {planned.items.length > 0 ? (
        <section className={hub.section} aria-labelledby="planned">
          <h2 className="govuk-heading-l" id="planned">
            Planned
          </h2>
          <ConsultationCards cards={planned.items} />
        </section>
      ) : null}
      <section className={hub.section} aria-labelledby="heard">
        <h2 className="govuk-heading-l" id="heard">
          What was heard
        </h2>
        {heard.items.length > 0 ? (
          <ConsultationCards cards={heard.items} />
        ) : (
          <p className="govuk-body">No report has been published yet. Reports appear here once they are.</p>
        )}
      </section>
      <section className={hub.section} aria-labelledby="came">
        <h2 className="govuk-heading-l" id="came">
          What came of it
        </h2>
        <PromiseList commitments={promises.items.slice(0, 4)} />
        <p className="govuk-body">
          <Link className="govuk-link" href="/commitments">
            You said, we did, by when: what was promised
          </Link>
        </p>
      </section>
      {waiting.items.length > 0 ? (
        <section className={hub.section} aria-labelledby="waiting">
          <h2 className="govuk-heading-l" id="waiting">
            Closed, and being read
          </h2>
          <ConsultationCards cards={waiting.items} />
        </section>
      ) : null}
      <p className="govuk-body">
        <Link className="govuk-link" href="/consultations">
          All consultations
        </Link>
      </p>
      <HearOfIt />
    </>
  )
}

function Hero() {
  return (
    <div className={hub.hero}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">
            What London’s groups say about policing
          </h1>
          <p className="govuk-body-l">
            Soundings asks engagement groups, ward panels and partnerships in all 32 boroughs, and shows what
            was made of their answers.
          </p>
          <p className={hub.ways}>
            <Link className="govuk-button" href="/places">
              What is open where you live
            </Link>
            <Link className="govuk-button govuk-button--secondary" href="/consultations">
              Search consultations
            </Link>
          </p>
        </div>
      </div>
    </div>
  )
}
