import type { Metadata } from 'next'
import Link from 'next/link'
import { PaperForm } from '@/components/responses/paper/paper-form'
import { PaperLetter } from '@/components/responses/paper/paper-letter'
import { PaperTools } from '@/components/responses/paper/paper-tools'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getPaperForm } from '@/lib/responses/get-paper-form'
import { listPaperRecipients } from '@/lib/responses/list-paper-recipients'
import { addressOf } from '../../rates/address-of'

export const metadata: Metadata = { title: 'Paper form' }

type Query = { stage?: string; size?: string; for?: string; borough?: string; invitation?: string }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export default async function PrintPaperPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage, size, for: whom, borough, invitation } = await searchParams
  const isLarge = size === 'large'
  const path = `/staff/consultations/${id}/paper/print`
  const ctx = await requestContext()
  const form = await readPage(ctx, path, () => getPaperForm(ctx, { consultationId: id, stage }))
  const isPack = Boolean(borough || invitation)
  const input = { consultationId: id, stage, boroughCode: borough, invitationId: invitation }
  const pack = isPack ? await readPage(ctx, path, () => listPaperRecipients(ctx, input)) : null
  const query = Object.fromEntries(
    Object.entries({ stage, for: whom, borough, invitation }).filter(
      (entry): entry is [string, string] => !!entry[1],
    ),
  )
  return (
    <>
      <Link
        className="govuk-back-link no-print"
        href={addressOf(`/staff/consultations/${id}/paper`, { stage })}
      >
        On paper and by telephone
      </Link>
      <PaperTools {...{ path, query, isLarge }} />
      {pack ? (
        <p className="govuk-body no-print">
          {pack.recipients.length === 0
            ? 'There is nobody to print for: every body asked here has answered or declined.'
            : `Letters and forms for ${countOf(pack.recipients.length, 'body', 'bodies')}.`}
          {pack.more > 0
            ? ` ${countOf(pack.more, 'more body', 'more bodies')} did not fit: print these first.`
            : ''}
        </p>
      ) : (
        <PaperForm
          {...{ form, isLarge }}
          of={{ name: null, code: null, isPerson: whom === 'person', needsChair: false }}
        />
      )}
      {pack?.recipients.map((recipient, i) => (
        <PaperLetter key={recipient.invitationId} {...{ form, recipient, isLarge }} isAnother={i > 0} />
      ))}
    </>
  )
}
