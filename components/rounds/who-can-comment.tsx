import Link from 'next/link'
import type { ManagedRound } from '@/lib/rounds/types'

/** Who is asked in a round, why there is no open link as in the first, and how to ask a body that was missed. */
export function WhoCanComment({ round }: { round: ManagedRound }) {
  const { consultation, sequence, state } = round
  const base = `/staff/consultations/${consultation.id}/invitations`
  return (
    <section aria-labelledby="who-can-comment">
      <h2 className="govuk-heading-m" id="who-can-comment">
        Who can comment
      </h2>
      <p className="govuk-body">
        {state === 'draft' ? 'Asked will be' : 'Asked were'} all bodies that answered before, and the persons
        who took part and left an address for later steps: each by a link of their own. A round has no open
        link: it shows those who gave their views what was made of them, and asks whether that is right. If
        anybody could comment, nobody could say any more what those who took part think of it. Everybody can
        read the draft and, in the end, what changed.
      </p>
      <p className="govuk-body">
        {state === 'open' ? (
          <>
            A body that was missed, or that answered in another’s name, can be asked as well:{' '}
            <Link className="govuk-link" href={`${base}/add?stage=${sequence}`}>
              ask one more body
            </Link>
            . It is counted beside the number asked at launch, as an addition.
          </>
        ) : state === 'draft' ? (
          'A body that is missed can be asked one by one after the launch, under Invitations. It is counted as an addition.'
        ) : (
          'Comments are no longer taken, so nobody else can be asked.'
        )}
      </p>
    </section>
  )
}
