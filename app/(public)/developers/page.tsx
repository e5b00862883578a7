export const metadata = { title: 'Data and API' }

const ADDRESSES = [
  { path: '/api/v1/consultations', what: 'every consultation that is open to the public' },
  { path: '/api/v1/consultations/{slug}', what: 'one consultation' },
  {
    path: '/api/v1/consultations/{slug}/response-rates',
    what: 'how many were invited and have answered, by kind of group',
  },
  { path: '/api/v1/consultations/{slug}/report', what: 'the published report' },
]

export default function DevelopersPage() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Data and API</h1>
        <p className="govuk-body-l">
          What Soundings publishes can be read by programs too, as JSON, without a key.
        </p>
        <ul className="govuk-list govuk-list--spaced">
          {ADDRESSES.map(({ path, what }) => (
            <li key={path}>
              <code style={{ overflowWrap: 'anywhere' }}>{path}</code>
              <br />
              {what}
            </li>
          ))}
        </ul>
        <p className="govuk-body">
          The{' '}
          <a className="govuk-link" href="/api/v1/openapi.json">
            OpenAPI description
          </a>{' '}
          says what each answer holds. Figures count groups, not people.
        </p>
        <p className="govuk-body">
          Whether this installation is well:{' '}
          <a className="govuk-link" href="/api/health">
            health
          </a>
          .
        </p>
      </div>
    </div>
  )
}
