import type { Metadata } from 'next'
import { ClosedInvitation } from '@/components/responses/closed-invitation'
import { NotYetOpen } from '@/components/responses/not-yet-open'
import { RevokedLink } from '@/components/responses/revoked-link'
import { StartPage } from '@/components/responses/start-page'
import { StartWay } from '@/components/responses/start-way'
import { WithdrawnConsultation } from '@/components/responses/withdrawn-consultation'
import { askedLines } from '@/lib/responses/answer-lines'
import { start } from './actions'
import { openLink } from './open-invitation'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openLink((await params).token)
  return { title: opened.invitation?.consultation.title ?? 'This link no longer works' }
}

export default async function RespondPage({ params }: Props) {
  const { token } = await params
  const opened = await openLink(token)
  if (opened.invitation === null) return <RevokedLink link={opened.link} />
  const { invitation } = opened
  const { submitted, questionnaire } = invitation
  const lines = submitted ? askedLines(questionnaire.definition, submitted.answers) : []
  if (invitation.state === 'withdrawn') return <WithdrawnConsultation {...{ invitation, lines }} />
  if (invitation.state === 'closed') return <ClosedInvitation {...{ invitation, lines }} />
  if (invitation.state === 'not-yet') return <NotYetOpen invitation={invitation} />
  return <StartPage {...{ invitation, token }} way={<StartWay {...{ invitation, token, start }} />} />
}
