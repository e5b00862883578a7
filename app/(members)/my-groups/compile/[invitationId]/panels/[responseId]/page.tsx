import Link from 'next/link'
import { PanelAnswer } from '@/components/compiles/panel-answer'
import { getPanelAnswer } from '@/lib/compiles/get-panel-answer'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { read, remove, update } from '../../actions'

export const metadata = { title: 'A panel’s answer' }

type Props = { params: Promise<{ invitationId: string; responseId: string }> }

export default async function PanelAnswerPage({ params }: Props) {
  const { invitationId, responseId } = await params
  const ctx = await requestContext()
  const desk = `/my-groups/compile/${invitationId}`
  const view = await readPage(ctx, `${desk}/panels/${responseId}`, () =>
    getPanelAnswer(ctx, { invitationId, responseId }),
  )
  return (
    <>
      <Link href={desk} className="govuk-back-link">
        Back to the desk
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l govuk-!-margin-bottom-3">
            <span className="govuk-caption-l">{view.consultation.title}</span>
            {view.answer.bodyName}
          </h1>
          <PanelAnswer view={view} actions={view.canWrite ? { read, update, remove } : null} />
        </div>
      </div>
    </>
  )
}
