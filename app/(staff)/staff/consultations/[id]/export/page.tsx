import Link from 'next/link'
import { AskForExport } from '@/components/exports/ask-for-export'
import { ExportList } from '@/components/exports/export-list'
import { JobWatcher } from '@/components/invitations/job-watcher'
import { countOf, formatNumber } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { listExports } from '@/lib/exports/list-exports'
import { canExportResponses } from '@/lib/exports/policy'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { requestContext } from '@/lib/people/request-context'
import { again, ask, link, stop } from './actions'

export const metadata = { title: 'Export responses' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function ExportPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/export`
  const { consultation, rates, files } = await readPage(ctx, path, async () => {
    const files = await listExports(ctx, { consultationId: id })
    const consultation = await getConsultation(ctx, { id, stage })
    return { consultation, files, rates: await getResponseRates(ctx, { consultationId: id, stage }) }
  })
  const mayHaveOriginal = canExportResponses(ctx.actor).ok
  const isUnderWay = files.some(({ state }) => state === 'waiting' || state === 'working')
  return (
    <>
      <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
        {consultation.title}
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Export responses</h1>
          <Answered responses={rates.total.responded + rates.total.respondedAdded} />
          <h2 className="govuk-heading-m" id="files">
            Files
          </h2>
          <ExportList files={files} actions={{ stop, again, link }} />
          {isUnderWay ? <JobWatcher path={path} /> : null}
          <h2 className="govuk-heading-m">Make a file</h2>
          <AskForExport consultationId={id} stage={stage} mayHaveOriginal={mayHaveOriginal} ask={ask} />
          {mayHaveOriginal && !stage ? (
            <AtOnce id={id} versions={consultation.questionnaire?.number ?? 1} />
          ) : null}
          <GoodToKnow />
        </div>
      </div>
    </>
  )
}

function Answered({ responses }: { responses: number }) {
  if (responses === 0)
    return (
      <p className="govuk-body">
        Nobody has answered yet. Files can be made all the same: they hold their headings.
      </p>
    )
  return (
    <p className="govuk-body-l">
      {formatNumber(responses)} {responses === 1 ? 'group has' : 'groups have'} answered so far.
    </p>
  )
}

/** What needs no waiting. */
function AtOnce({ id, versions }: { id: string; versions: number }) {
  const file = (name: string) => `/api/staff/consultations/${id}/${name}`
  return (
    <>
      <h2 className="govuk-heading-m">At once, as CSV</h2>
      <p className="govuk-body">
        One row for each response and one column for each answer, with codes and with words as they were
        written, and a codebook over {countOf(versions, 'version')} of the questionnaire.
      </p>
      <div className="govuk-button-group">
        <a className="govuk-button govuk-button--secondary" href={file('responses.csv')} download>
          Download responses (CSV)
        </a>
        <a className="govuk-button govuk-button--secondary" href={file('codebook.csv')} download>
          Download the codebook (CSV)
        </a>
      </div>
    </>
  )
}

function GoodToKnow() {
  return (
    <>
      <h2 className="govuk-heading-m">Good to know</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>A file is of one moment: the one in which its making began. It is kept for seven days.</li>
        <li>Corrected responses stand as they were last submitted.</li>
        <li>No file says in which ward a member of the public lives, or what they said about equality.</li>
        <li>
          CSV is UTF-8, with line breaks kept inside the cells. A cell that a spreadsheet would run as a
          formula begins with an apostrophe. Several choices in one cell are parted by a semicolon.
        </li>
        <li>It is recorded who asked for a file, and who took it.</li>
        <li>
          The same can be had by programs:{' '}
          <Link className="govuk-link" href="/developers">
            data and API
          </Link>
          .
        </li>
      </ul>
    </>
  )
}
