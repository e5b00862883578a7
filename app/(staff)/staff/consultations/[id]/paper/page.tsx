import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { PaperWays } from '@/components/responses/paper/paper-ways'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { isStaff } from '@/lib/auth/roles'
import { readPage } from '@/lib/core/read-page'
import { boroughsLedBy } from '@/lib/invitations/scope'
import { requestContext } from '@/lib/people/request-context'
import { getPaperForm } from '@/lib/responses/get-paper-form'
import { saveReturnAddress } from './actions'

export const metadata: Metadata = { title: 'On paper and by telephone' }

export default async function PaperPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const form = await readPage(ctx, `/staff/consultations/${id}/paper`, () =>
    getPaperForm(ctx, { consultationId: id }),
  )
  const staff = isStaff(ctx.actor)
  const led = await boroughsLedBy(ctx)
  const boroughs = (await listBoroughs(ctx)).filter(({ code }) => staff || led.includes(code))
  return (
    <>
      <ConsultationHead consultation={form.consultation} heading="On paper and by telephone" />
      <PaperWays {...{ form, boroughs, saveReturnAddress }} isStaff={staff} />
    </>
  )
}
