import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { DoneBanner } from '@/components/ui/done-banner'
import { authorise } from '@/lib/auth/decision'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { canChangeBodyTypes, canReadBodies } from '@/lib/bodies/policy'
import { SIGN_OFF_NAMES, TIER_NAMES } from '@/lib/bodies/schema'
import { formatNumber } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Types of body' }

const DONE: Record<string, string> = { added: 'The type is added.', saved: 'The type is saved.' }

const signOffName = (rule: string) => (rule === 'chair' ? SIGN_OFF_NAMES.chair : SIGN_OFF_NAMES.nobody)

export default async function BodyTypesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const ctx = await requestContext()
  const types = await readPage(ctx, '/staff/body-types', async () => {
    authorise(canReadBodies(ctx.actor))
    return listBodyTypes(ctx)
  })
  const mayChange = canChangeBodyTypes(ctx.actor).ok
  const { done = '' } = await searchParams
  return (
    <>
      <Link href="/staff/bodies" className="govuk-back-link">
        Back to the bodies
      </Link>
      <DoneBanner text={DONE[done]} />
      <h1 className="govuk-heading-l">Types of body</h1>
      <p className="govuk-body">Whom a consultation asks is chosen by type and borough.</p>
      {mayChange ? (
        <Link className="govuk-button govuk-button--secondary" href="/staff/body-types/new">
          Add a type
        </Link>
      ) : null}
      <DataTable
        caption="Types of body"
        captionHidden
        rows={types}
        keyOf={({ code }) => code}
        empty="There are no types yet. Add one, and bodies can be given it."
        columns={[
          {
            heading: 'Type',
            isRowHeading: true,
            cell: ({ code, name }) =>
              mayChange ? (
                <Link className="govuk-link" href={`/staff/body-types/${code}`}>
                  {name}
                </Link>
              ) : (
                name
              ),
          },
          { heading: 'Code', cell: ({ code }) => code },
          { heading: 'Speaks for', cell: ({ tier }) => TIER_NAMES[tier] },
          { heading: 'Signs off answers', cell: ({ signOff }) => signOffName(signOff) },
          {
            heading: 'Borough’s response',
            cell: ({ compiles }) => (compiles ? 'Puts it together' : 'No part in it'),
          },
          {
            heading: 'Bodies',
            numeric: true,
            cell: ({ code, bodies }) =>
              bodies === 0 ? (
                '0'
              ) : (
                <Link className="govuk-link" href={`/staff/bodies?type=${code}`}>
                  {formatNumber(bodies)}
                </Link>
              ),
          },
        ]}
      />
    </>
  )
}
