import type { Metadata } from 'next'
import { ClosedInvitation } from '@/components/responses/closed-invitation'
import { KeptOnDevice } from '@/components/responses/kept-on-device'
import { NotYetOpen } from '@/components/responses/not-yet-open'
import { RevokedLink } from '@/components/responses/revoked-link'
import { StartPage } from '@/components/responses/start-page'
import { StartWay } from '@/components/responses/start-way'
import { WithdrawnConsultation } from '@/components/responses/withdrawn-consultation'
import { askedLines } from '@/lib/responses/answer-lines'
import { start } from './actions'
import { keptOnDevice } from './kept-on-device'
import { openLink } from './open-invitation'
import { startBlocks } from './together-blocks'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openLink((await params).token)
  return { title: opened.invitation?.consultation.title ?? 'This link no longer works' }
}

export default async function RespondPage({ params }: Props) {
  const { token } = await params
  const opened = await openLink(token)
  if (opened.invitation === null) return <RevokedLink link={opened.link} />
  const { ctx, invitation } = opened
  const together = invitation.state === 'open' ? await startBlocks({ ctx, token, invitation }) : null
  const { submitted, questionnaire } = invitation
  const lines = submitted ? askedLines(questionnaire.definition, submitted.answers) : []
  const page = () => {
    if (invitation.state === 'withdrawn') return <WithdrawnConsultation {...{ invitation, lines }} />
    if (invitation.state === 'closed') return <ClosedInvitation {...{ invitation, lines }} />
    if (invitation.state === 'not-yet') return <NotYetOpen invitation={invitation} />
    return (
      <StartPage {...{ invitation, token, together }} way={<StartWay {...{ invitation, token, start }} />} />
    )
  }
  return (
    <>
      <KeptOnDevice {...keptOnDevice(token, invitation)} />
      {page()}
    </>
  )
}
