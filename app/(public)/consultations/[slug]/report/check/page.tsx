import type { Metadata } from 'next'
import Link from 'next/link'
import { EditionCheckTable } from '@/components/chain/edition-check'
import { checkEdition } from '@/lib/chain/check-edition'
import { readPage } from '@/lib/core/read-page'
import { strangerContext } from '@/lib/invitations/respondent-context'

type Props = { params: Promise<{ slug: string }> }

export const metadata: Metadata = { title: 'Check the quotes of the report' }

export default async function CheckPage({ params }: Props) {
  const { slug } = await params
  const ctx = strangerContext()
  const check = await readPage(ctx, `/consultations/${slug}/report/check`, () => checkEdition(ctx, { slug }))
  return (
    <>
      <Link href={`/consultations/${slug}/report`} className="govuk-back-link no-print">
        The report
      </Link>
      <EditionCheckTable check={check} />
    </>
  )
}
