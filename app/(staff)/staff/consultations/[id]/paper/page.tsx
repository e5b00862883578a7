import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { PaperWays } from '@/components/responses/paper/paper-ways'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { isStaff } from '@/lib/auth/roles'
import { readPage } from '@/lib/core/read-page'
import { boroughsLedBy } from '@/lib/invitations/scope'
import { requestContext } from '@/lib/people/request-context'
import { getPaperForm } from '@/lib/responses/get-paper-form'
import { addressOf } from '../rates/address-of'
import { saveReturnAddress } from './actions'

export const metadata: Metadata = { title: 'On paper and by telephone' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function PaperPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const ctx = await requestContext()
  const form = await readPage(ctx, addressOf(`/staff/consultations/${id}/paper`, { stage }), () =>
    getPaperForm(ctx, { consultationId: id, stage }),
  )
  const staff = isStaff(ctx.actor)
  const led = await boroughsLedBy(ctx)
  const boroughs = (await listBoroughs(ctx)).filter(({ code }) => staff || led.includes(code))
  return (
    <>
      <ConsultationHead
        consultation={form.consultation}
        heading="On paper and by telephone"
        round={staff ? form.draft?.sequence : undefined}
      />
      <PaperWays {...{ form, boroughs, saveReturnAddress }} isStaff={staff} />
    </>
  )
}
