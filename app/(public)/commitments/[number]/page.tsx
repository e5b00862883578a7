import type { Metadata } from 'next'
import Link from 'next/link'
import { CommitmentDocument } from '@/components/commitments/commitment-document'
import { getCommitment } from '@/lib/commitments/get-commitment'
import { readPage } from '@/lib/core/read-page'
import { strangerContext } from '@/lib/invitations/respondent-context'

type Props = { params: Promise<{ number: string }> }

async function read({ params }: Props) {
  const { number } = await params
  const ctx = strangerContext()
  return readPage(ctx, `/commitments/${number}`, () => getCommitment(ctx, { number }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { number, title, whatWeWillDo } = await read(props)
  return { title: `Commitment ${number}: ${title}`, description: whatWeWillDo.slice(0, 160) || undefined }
}

export default async function CommitmentPage(props: Props) {
  const commitment = await read(props)
  return (
    <>
      <Link href="/commitments" className="govuk-back-link no-print">
        All commitments
      </Link>
      <CommitmentDocument commitment={commitment} />
    </>
  )
}
