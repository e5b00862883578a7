import Link from 'next/link'

export const metadata = { title: 'About Soundings' }

export default function AboutPage() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">About Soundings</h1>
        <p className="govuk-body-l">
          Soundings asks London’s engagement groups what they think about policing, and shows what was made of
          their answers.
        </p>
        <h2 className="govuk-heading-m">Who is asked</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>Community and Police Engagement Groups (CPEGs), one in each borough</li>
          <li>Safer Neighbourhoods Panels (SNPs), one in each ward</li>
          <li>Crime and Disorder Reduction Partnerships (CDRPs), one in each borough</li>
          <li>other groups that the police authority adds</li>
        </ul>
        <h2 className="govuk-heading-m">What each consultation says before it asks</h2>
        <p className="govuk-body">
          Why you are asked, what can still be changed and what cannot, how earlier views were used, who
          decides and when. A consultation cannot be opened while nothing can be changed by it, and its author
          cannot approve it alone.
        </p>
        <h2 className="govuk-heading-m">How the figures are made</h2>
        <p className="govuk-body">
          A response rate is the number of groups that answered, divided by the number invited. The number
          invited is fixed on the day a consultation opens. Groups invited later are counted apart. A group
          that corrects its answer is counted once.
        </p>
        <p className="govuk-body">
          In a report, each theme shows how many groups spoke of it and out of how many. A theme stands in a
          report only when a researcher has read the answers and put them there.
        </p>
        <h2 className="govuk-heading-m">The 2009 to 2010 replay</h2>
        <p className="govuk-body">
          The demonstration replays a consultation of 2009 and 2010. The numbers invited and answering are the
          record’s. The record does not say which groups answered: those, and the wording of every answer, are
          illustrations. Read{' '}
          <Link className="govuk-link" href="/consultations/community-engagement-commitment-2009/report">
            what came of it
          </Link>
          .
        </p>
      </div>
    </div>
  )
}
