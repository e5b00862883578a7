import Link from 'next/link'
import { appUrl } from '@/lib/core/env'
import { checkExample, pythonExample, rExample } from './examples'

export const metadata = { title: 'Data and API' }

const ADDRESSES = [
  { path: '/api/v1/consultations', what: 'every consultation that is open to the public' },
  { path: '/api/v1/consultations/{slug}', what: 'one consultation' },
  {
    path: '/api/v1/consultations/{slug}/response-rates',
    what: 'how many were invited and have answered, by kind of group',
  },
  { path: '/api/v1/consultations/{slug}/report', what: 'the published report' },
  {
    path: '/api/v1/consultations/{slug}/published-responses',
    what: 'what was answered, as everybody may read it: searched, narrowed, a page at a time',
  },
  { path: '/api/v1/consultations/{slug}/published-responses/{number}', what: 'one of them' },
  {
    path: '/api/v1/consultations/{slug}/report/check',
    what: 'for each quote of the report the published answer it stands in, with its fingerprint worked out anew',
  },
  { path: '/api/v1/commitments', what: 'what was promised because of it, by whom and by when' },
  { path: '/api/v1/commitments/{number}', what: 'one commitment, with what became of it' },
  {
    path: '/api/v1/measures',
    what: 'how the groups are doing in a financial year: each measure, group by group, and whether it was worked out (from which consultation) or entered (in what kind of part)',
  },
]

const FOR_STAFF = [
  { path: '/api/v1/me', what: 'whoever the key is of' },
  { path: '/api/v1/consultations/{slug}/responses', what: 'responses with their codings, a page at a time' },
  { path: '/api/v1/consultations/{slug}/themes', what: 'the code frame, and how many speak of each theme' },
  {
    path: '/api/v1/consultations/{slug}/answer-table',
    what: 'the answers to a closed question, counted, by kind of body, borough, channel or another question',
  },
  { path: '/api/v1/consultations/{slug}/exports', what: 'files: which there are, and (POST) asking for one' },
  { path: '/api/v1/exports/{id}', what: 'how far a file is; its bytes are at …/file' },
]
/** Of the demonstration; any other stands in its address. */
const EXAMPLE = 'community-engagement-commitment-2009'

export default function DevelopersPage() {
  const url = appUrl()
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Data and API</h1>
        <p className="govuk-body-l">
          What Soundings publishes can be read by programs too, as JSON, without a key.
        </p>
        <Addresses list={ADDRESSES} />
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
        <h2 className="govuk-heading-m" id="check">
          Check a report yourself
        </h2>
        <p className="govuk-body">
          An edition of a report is frozen. Each quote in it names the published response it is taken from,
          the place in the answer, and the SHA-256 of that answer’s text in UTF-8. Fetch the answer, work out
          its SHA-256 and compare; then look whether the quote stands at that place. No key is needed. Where a
          member of the public has taken a quote back since, <code>isTakenBack</code> and a sentence stand in
          its place, and the content has a SHA-256 of its own, <code>shownFingerprint</code>, beside that of
          the edition as it was published. In the CSV of responses a cell that a spreadsheet would run begins
          with an apostrophe: take it away first.
        </p>
        <Example title="Python: checking quotes" code={checkExample(url, EXAMPLE)}>
          Python 3.9 or newer. It needs nothing else.
        </Example>
        <h2 className="govuk-heading-m">For staff, with a key</h2>
        <p className="govuk-body">
          What staff may read here their own tools may read too. Make a key on{' '}
          <Link className="govuk-link" href="/account">
            your account page
          </Link>{' '}
          and send it with every request as <code>Authorization: Bearer …</code>. A key has its owner’s
          rights, holds for a year at most, and can be revoked at any time.
        </p>
        <Addresses list={FOR_STAFF} />
        <ul className="govuk-list govuk-list--bullet">
          <li>
            Lists come in pages: <code>next</code>, and the <code>Link</code> header, say where the next one
            is.
          </li>
          <li>
            <code>text=redacted</code> gives people’s words as redacted, and a mark where they have not been.
          </li>
          <li>
            Figures of members of the public that are small are null. They are never added to those of groups.
          </li>
          <li>
            What is wrong is said as problem details (RFC 9457). A key may ask 600 times a minute; after that
            the answer is 429, and <code>Retry-After</code> says how many seconds to wait.
          </li>
          <li>Taking responses or a file is recorded, as it is on the pages.</li>
        </ul>
        <Example title="Python" code={pythonExample(url, EXAMPLE)}>
          Python 3.9 or newer. It needs nothing else.
        </Example>
        <Example title="R" code={rExample(url, EXAMPLE)}>
          R 4.1 or newer, with the package httr2.
        </Example>
      </div>
    </div>
  )
}

function Addresses({ list }: { list: { path: string; what: string }[] }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {list.map(({ path, what }) => (
        <li key={path}>
          <code style={{ overflowWrap: 'anywhere' }}>{path}</code>
          <br />
          {what}
        </li>
      ))}
    </ul>
  )
}

function Example({ title, code, children }: { title: string; code: string; children: string }) {
  const label = `Example in ${title}`
  return (
    <>
      <h3 className="govuk-heading-s">{label}</h3>
      <p className="govuk-body">{children}</p>
      <div className="table-frame govuk-!-margin-bottom-6" role="region" aria-label={label} tabIndex={0}>
        <pre className="govuk-!-font-size-16">
          <code>{code}</code>
        </pre>
      </div>
    </>
  )
}
