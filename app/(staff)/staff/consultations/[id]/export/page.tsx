import Link from 'next/link'
import { authorise } from '@/lib/auth/decision'
import { countOf, formatNumber } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { canExportResponses } from '@/lib/exports/policy'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Export responses' }

type Props = { params: Promise<{ id: string }> }

export default async function ExportPage({ params }: Props) {
  const { id } = await params
  const ctx = await requestContext()
  const { consultation, rates } = await readPage(ctx, `/staff/consultations/${id}/export`, async () => {
    authorise(canExportResponses(ctx.actor))
    const consultation = await getConsultation(ctx, { id })
    return { consultation, rates: await getResponseRates(ctx, { consultationId: id }) }
  })
  const responses = rates.total.responded + rates.total.respondedAdded
  const file = (name: string) => `/api/staff/consultations/${id}/${name}`
  return (
    <>
      <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
        {consultation.title}
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Export responses</h1>
          {responses === 0 ? (
            <p className="govuk-body">
              Nobody has answered yet. The files can be downloaded all the same: they hold their headings.
            </p>
          ) : (
            <p className="govuk-body-l">
              {formatNumber(responses)} {responses === 1 ? 'group has' : 'groups have'} answered so far.
            </p>
          )}
          <h2 className="govuk-heading-m">Responses</h2>
          <p className="govuk-body">
            One row for each response and one column for each answer, with the group, its borough and ward,
            and when it was submitted. Corrected responses stand as they were last submitted.
          </p>
          <p className="govuk-body">
            <a className="govuk-button" href={file('responses.csv')} download>
              Download responses (CSV)
            </a>
          </p>
          <h2 className="govuk-heading-m">Codebook</h2>
          <p className="govuk-body">
            What each column asks and what its codes mean, over{' '}
            {countOf(consultation.questionnaire?.number ?? 1, 'version')} of the questionnaire.
          </p>
          <p className="govuk-body">
            <a className="govuk-button govuk-button--secondary" href={file('codebook.csv')} download>
              Download the codebook (CSV)
            </a>
          </p>
          <h2 className="govuk-heading-m">Good to know</h2>
          <ul className="govuk-list govuk-list--bullet">
            <li>
              The files open in a spreadsheet as they are: UTF-8, with line breaks kept inside the cells.
            </li>
            <li>
              A cell that a spreadsheet would run as a formula begins with an apostrophe. Several choices in
              one cell are parted by a semicolon.
            </li>
            <li>Downloading is recorded: who took what, and when.</li>
          </ul>
        </div>
      </div>
    </>
  )
}
