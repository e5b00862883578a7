import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AnswerUse } from '@/components/compiles/answer-use'
import { getUseOfAnswer } from '@/lib/compiles/get-use-of-answer'
import { wordsIn } from '@/lib/core/words-in'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Where your words went' }

type Props = { params: Promise<{ invitationId: string }> }

export default async function UsedPage({ params }: Props) {
  const { invitationId } = await params
  const ctx = await requestContext()
  const use = await readPage(ctx, `/my-groups/used/${invitationId}`, () =>
    getUseOfAnswer(ctx, { invitationId }),
  )
  if (!use) notFound()
  return (
    <>
      <Link href="/my-groups" className="govuk-back-link">
        My groups
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Where your words went</h1>
          <AnswerUse words={wordsIn('en')} use={use} />
        </div>
      </div>
    </>
  )
}
