import type { SectionView } from '@/lib/responses/types'

type Props = { token: string; sections: SectionView[]; people: number; mayDecline: boolean }

/** On the start page of a body: parts that were handed to whoever reads it, others to answer with, or saying no. Plain. */
export function TogetherBlock({ token, sections, people, mayDecline }: Props) {
  const mine = sections.filter(({ handover }) => handover?.isYours && !handover.doneAt)
  return (
    <>
      {mine.map(({ page, title, handover }) => (
        <div className="govuk-inset-text" key={page}>
          {handover?.byName || 'A colleague'} asked you to answer:{' '}
          <a className="govuk-link" href={`/respond/${token}/part?page=${encodeURIComponent(page)}`}>
            {title}
          </a>
        </div>
      ))}
      <h2 className="govuk-heading-m">Answer with others</h2>
      <p className="govuk-body">
        {people > 1 ? `${people} people hold a link to these answers. ` : ''}
        <a className="govuk-link" href={`/respond/${token}/people`}>
          {people > 1 ? 'See who writes what, or invite somebody' : 'Invite colleagues or your chair'}
        </a>
      </p>
      {mayDecline ? (
        <>
          <h2 className="govuk-heading-m">If you will not answer</h2>
          <p className="govuk-body">
            <a className="govuk-link" href={`/respond/${token}/decline`}>
              Tell us that you will not answer this time
            </a>
            , or{' '}
            <a className="govuk-link" href={`/respond/${token}/pass-on`}>
              pass the invitation on to somebody else of your group
            </a>
            .
          </p>
        </>
      ) : null}
    </>
  )
}

/** On the start page of a body that said no: that it did, and the way back. Plain. */
export function DeclinedBlock({ token }: { token: string }) {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">You told us that your group will not answer this time.</p>
      <a className="govuk-link" href={`/respond/${token}/decline`}>
        Answer after all
      </a>
    </div>
  )
}
