import { seeOther } from '@/components/layout/render-plain'
import { PeoplePage } from '@/components/responses/together/people-page'
import { textOf } from '@/lib/core/form-action'
import type { MessageKey } from '@/lib/core/words'
import { inviteColleague } from '@/lib/invitations/invite-colleague'
import { takeBackLink } from '@/lib/invitations/take-back-link'
import { getPeople } from '@/lib/responses/get-people'
import { handOverSection } from '@/lib/responses/hand-over-section'
import { takeBackSection } from '@/lib/responses/take-back-section'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened, type Problem } from '../plain-door'

type Props = { params: Promise<{ token: string }> }
type Shown = Partial<Problem> & { done?: MessageKey; made?: { name: string; url: string }; status?: number }

const DONE: Record<string, MessageKey> = {
  invited: 'people.done-invited',
  'taken-back': 'people.done-taken-back',
  handed: 'people.done-handed',
  'handed-by-word': 'people.done-handed-by-word',
  'part-taken-back': 'people.done-part-taken-back',
}

/** Several people, one response: plain HTML for everybody. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(params, async (opened) => {
    if (opened.invitation.purpose !== 'body') return seeOther(`/respond/${opened.token}`)
    return page(opened, { done: DONE[new URL(request.url).searchParams.get('done') ?? ''] })
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, form) =>
    orAgain(
      opened.words,
      form,
      () => take(opened, form),
      (problem, status) => page(opened, { ...problem, status }),
    ),
  )
}

async function take(opened: Opened, form: FormData): Promise<Response> {
  const { ctx, token } = opened
  const on = (done: string) => seeOther(`/respond/${token}/people?done=${done}`)
  switch (textOf(form, 'step')) {
    case 'invite': {
      // The verb's schema refuses any other word.
      const role = textOf(form, 'role') as 'colleague' | 'chair'
      const texts = { name: textOf(form, 'name'), email: textOf(form, 'email'), note: textOf(form, 'note') }
      const made = await inviteColleague(ctx, { ...texts, role })
      return made.email ? on('invited') : page(opened, { made })
    }
    case 'take-back':
      await takeBackLink(ctx, { linkId: textOf(form, 'linkId') })
      return on('taken-back')
    case 'hand-over': {
      const [part, linkId] = [textOf(form, 'page'), textOf(form, 'linkId')]
      const { email } = await handOverSection(ctx, { page: part, linkId, note: textOf(form, 'partNote') })
      return on(email ? 'handed' : 'handed-by-word')
    }
    case 'take-back-part':
      await takeBackSection(ctx, { page: textOf(form, 'page') })
      return on('part-taken-back')
    default:
      return seeOther(`/respond/${token}/people`)
  }
}

async function page({ ctx, token, invitation, words }: Opened, shown: Shown): Promise<Response> {
  const { state = { values: {}, errors: {}, words }, message, done, made, status = 200 } = shown
  const { consultation, body } = invitation
  return plainPage(
    { token, words, title: words.text('together.heading'), status },
    <PeoplePage
      {...{ token, state, message, made, words }}
      done={done && words.say(done)}
      work={await getPeople(ctx)}
      consultation={consultation.title}
      body={body.name}
    />,
  )
}
