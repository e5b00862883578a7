import { renderPlain, seeOther } from '@/components/layout/render-plain'
import { DeclineForm, Declined } from '@/components/responses/together/decline-form'
import { textOf } from '@/lib/core/form-action'
import { answerAfterAll } from '@/lib/invitations/answer-after-all'
import { declineInvitation } from '@/lib/invitations/decline-invitation'
import type { DeclineReason } from '@/lib/invitations/schema'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened, type Problem } from '../plain-door'

type Props = { params: Promise<{ token: string }> }

/** "We will not answer this time", and answering after all: plain HTML for everybody. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(params, async (opened) => {
    const { declinedAt, submitted, purpose } = opened.invitation
    if (declinedAt) return declined(opened)
    if (submitted || purpose !== 'body') return seeOther(`/respond/${opened.token}`)
    return ask(opened, { state: { values: {}, errors: {}, words: opened.words } })
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, form) => {
    const { token, ctx } = opened
    return orAgain(
      opened.words,
      form,
      async () => {
        if (textOf(form, 'step') === 'after-all') {
          await answerAfterAll(ctx)
          return seeOther(`/respond/${token}`)
        }
        // The verb's schema refuses any other word.
        const reason = textOf(form, 'reason') as DeclineReason
        await declineInvitation(ctx, { reason, note: textOf(form, 'note') })
        return seeOther(`/respond/${token}/decline`)
      },
      (problem, status) => ask(opened, problem, status),
    )
  })
}

function ask({ token, invitation, words }: Opened, { state, message }: Problem, status = 200) {
  const { consultation, body, draft } = invitation
  return plainPage(
    { token, words, title: words.text('decline.heading'), status },
    <DeclineForm
      {...{ token, state, message, words }}
      consultation={consultation.title}
      body={body.name}
      hasDraft={draft !== null}
    />,
  )
}

function declined({ token, invitation, words }: Opened): ReturnType<typeof renderPlain> {
  const { consultation, body, closesOn } = invitation
  return plainPage(
    { token, words, title: words.text('declined.heading') },
    <Declined {...{ token, closesOn, words }} consultation={consultation.title} body={body.name} />,
  )
}
