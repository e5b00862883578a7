import type { Metadata } from 'next'
import { BeginHere } from '@/components/responses/begin-here'
import { ClosedInvitation } from '@/components/responses/closed-invitation'
import { KeptOnDevice } from '@/components/responses/kept-on-device'
import { NotYetOpen } from '@/components/responses/not-yet-open'
import { RevokedLink } from '@/components/responses/revoked-link'
import { OwnComments } from '@/components/rounds/own-comments'
import { StartPage } from '@/components/responses/start-page'
import { StartWay } from '@/components/responses/start-way'
import { WithdrawnConsultation } from '@/components/responses/withdrawn-consultation'
import { askedLines } from '@/lib/responses/answer-lines'
import { getOwnComments } from '@/lib/rounds/get-own-comments'
import { start } from './actions'
import { PublicationChoice } from './check-blocks'
import { keptOnDevice } from './kept-on-device'
import { openLink } from './open-invitation'
import { formProps, QuestionsHead } from './questions-head'
import { wordsOfLink } from './words-of-link'
import { startBlocks } from './together-blocks'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params
  const opened = await openLink(token)
  const words = await wordsOfLink(token)
  return { title: opened.invitation?.consultation.title ?? words.text('revoked.heading') }
}

export default async function RespondPage({ params }: Props) {
  const { token } = await params
  const opened = await openLink(token)
  const words = await wordsOfLink(token)
  if (opened.invitation === null) return <RevokedLink link={opened.link} words={words} />
  const { ctx, invitation } = opened
  const together = invitation.state === 'open' ? await startBlocks({ ctx, token, invitation, words }) : null
  const { submitted, questionnaire } = invitation
  const lines = submitted ? askedLines(questionnaire.definition, submitted.answers) : []
  const own = invitation.round && invitation.state === 'closed' ? await getOwnComments(ctx) : null
  const ownComments = own ? <OwnComments {...{ own, invitation, words }} /> : null
  // What was submitted may be published no more: said, and asked, as long as the link works.
  const consent =
    submitted && ['closed', 'withdrawn'].includes(invitation.state)
      ? await PublicationChoice({ ctx, token, invitation, words, next: '' })
      : null
  const page = () => {
    if (invitation.state === 'withdrawn')
      return <WithdrawnConsultation {...{ invitation, lines, words, consent }} />
    if (invitation.state === 'closed')
      return <ClosedInvitation {...{ invitation, lines, words, consent }} made={ownComments} />
    if (invitation.state === 'not-yet') return <NotYetOpen {...{ invitation, words }} />
    return (
      <BeginHere
        {...formProps({ token, invitation, words })}
        head={<QuestionsHead {...{ token, invitation, words }} />}
        pageTitle={words.text('questions.title')}
      >
        <StartPage
          {...{ invitation, token, words, together }}
          way={<StartWay {...{ invitation, token, words, start }} />}
        />
      </BeginHere>
    )
  }
  return (
    <>
      <KeptOnDevice {...keptOnDevice(token, invitation, words)} />
      {page()}
    </>
  )
}
