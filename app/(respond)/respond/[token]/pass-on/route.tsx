import { seeOther } from '@/components/layout/render-plain'
import { PassedOn, PassOnForm } from '@/components/responses/together/pass-on-form'
import { textOf } from '@/lib/core/form-action'
import { passOnInvitation } from '@/lib/invitations/pass-on-invitation'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened, type Problem } from '../plain-door'

type Props = { params: Promise<{ token: string }> }

/** "This is not for me": the invitation goes to somebody else of the body. Plain HTML for everybody. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(params, async (opened) => {
    if (opened.invitation.purpose !== 'body') return seeOther(`/respond/${opened.token}`)
    return form(opened, { state: { values: {}, errors: {}, words: opened.words } })
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, sent) =>
    orAgain(
      opened.words,
      sent,
      async () => {
        const keepsOwn = textOf(sent, 'keepsOwn') === 'yes'
        const texts = { name: textOf(sent, 'name'), email: textOf(sent, 'email'), note: textOf(sent, 'note') }
        const { name, email } = await passOnInvitation(opened.ctx, { ...texts, keepsOwn })
        // Shown here: where the link was given up, the next page could not be opened by it.
        return plainPage(
          { token: opened.token, words: opened.words, title: opened.words.text('passed-on.heading') },
          <PassedOn {...{ name, email, keepsOwn }} words={opened.words} />,
        )
      },
      (problem, status) => form(opened, problem, status),
    ),
  )
}

function form(
  { token, invitation, words }: Opened,
  { state, message }: Problem,
  status = 200,
): Promise<Response> {
  return plainPage(
    { token, words, title: words.text('pass-on.heading'), status },
    <PassOnForm
      {...{ token, state, message, words }}
      consultation={invitation.consultation.title}
      body={invitation.body.name}
    />,
  )
}
