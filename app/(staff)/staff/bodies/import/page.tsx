import Link from 'next/link'
import styles from '@/components/bodies/bodies.module.css'
import { ImportForm } from '@/components/bodies/import-form'
import { authorise } from '@/lib/auth/decision'
import { canChangeBodies } from '@/lib/bodies/policy'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { runImport } from './actions'

export const metadata = { title: 'Import bodies' }

const COLUMNS = [
  [
    'reference',
    'needed in every row: what the body is known by. A known one is updated, a new one is added.',
  ],
  ['name', 'needed for a new body'],
  ['body_type', 'needed for a new body: the code or name of its type, such as SNP'],
  ['borough', 'name or code'],
  ['ward', 'name or code'],
  ['contact_name', 'a person who acts for the body; several rows of one reference are several people'],
  ['contact_email', 'where invitations go'],
  ['contact_telephone', ''],
  ['contact_function', 'chair, co-ordinator or member'],
]

export default async function ImportPage() {
  const ctx = await requestContext()
  await readPage(ctx, '/staff/bodies/import', async () => authorise(canChangeBodies(ctx.actor)))
  return (
    <>
      <Link href="/staff/bodies" className="govuk-back-link">
        Back to the bodies
      </Link>
      <h1 className="govuk-heading-l">Import bodies</h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">
            You see first what would happen, with every row that cannot be used and how to mend it. The same
            file twice changes nothing. An empty cell leaves what is known.
          </p>
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">The columns of the file</span>
            </summary>
            <div className="govuk-details__text">
              <p>
                The first line names the columns, in any order. The download of the{' '}
                <Link className="govuk-link" href="/staff/bodies">
                  directory
                </Link>{' '}
                has the same ones, so you can begin from that.
              </p>
              <ul className={`govuk-list govuk-list--bullet ${styles.columns}`}>
                {COLUMNS.map(([name, says]) => (
                  <li key={name}>
                    <code>{name}</code>
                    {says ? `: ${says}` : ''}
                  </li>
                ))}
              </ul>
            </div>
          </details>
        </div>
      </div>
      <ImportForm action={runImport} />
    </>
  )
}
