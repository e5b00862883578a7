import Link from 'next/link'
import { CompileDesk } from '@/components/compiles/compile-desk'
import { getCompileDesk } from '@/lib/compiles/get-compile-desk'
import { isStaff } from '@/lib/auth/roles'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { mark, minority, open, read, remove, save, update } from './actions'

export const metadata = { title: 'Borough response' }

type Props = {
  params: Promise<{ invitationId: string }>
  searchParams: Promise<{ question?: string | string[] }>
}

export default async function CompilePage({ params, searchParams }: Props) {
  const { invitationId } = await params
  const question = [(await searchParams).question].flat()[0]
  const ctx = await requestContext()
  const desk = await readPage(ctx, `/my-groups/compile/${invitationId}`, () =>
    getCompileDesk(ctx, { invitationId, question }),
  )
  return (
    <>
      <Link href={isStaff(ctx.actor) ? listOf(desk) : '/my-groups'} className="govuk-back-link">
        {isStaff(ctx.actor) ? 'Borough responses' : 'My groups'}
      </Link>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">
        <span className="govuk-caption-l">{desk.consultation.title}</span>
        The response of {desk.borough.name}
      </h1>
      <CompileDesk
        desk={desk}
        actions={desk.canWrite ? { mark, update, remove, read, save, minority, open } : null}
      />
    </>
  )
}

/** Where staff came from: the desks of every borough, of the same stage. */
function listOf({ consultation, round }: { consultation: { id: string }; round: number | null }): string {
  const list = `/staff/consultations/${consultation.id}/borough-responses`
  return round === null ? list : `${list}?stage=${round}`
}
