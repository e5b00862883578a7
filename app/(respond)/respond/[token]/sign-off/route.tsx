import { seeOther } from '@/components/layout/render-plain'
import { SignOffPage } from '@/components/responses/together/sign-off-page'
import type { MessageKey } from '@/lib/core/words'
import { textOf } from '@/lib/core/form-action'
import { askedLines } from '@/lib/responses/answer-lines'
import { askChair } from '@/lib/responses/ask-chair'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { basisInWords } from '@/lib/responses/basis-in-words'
import { getSignOff } from '@/lib/responses/get-sign-off'
import { lacksBasis } from '@/lib/responses/lacks-basis'
import { sendBack } from '@/lib/responses/send-back'
import { signOff } from '@/lib/responses/sign-off'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened, type Problem } from '../plain-door'

type Props = { params: Promise<{ token: string }> }
type Shown = Partial<Problem> & { done?: MessageKey; status?: number }

const DONE: Record<string, MessageKey> = {
  asked: 'sign-off.done-asked',
  signed: 'sign-off.done-signed',
  back: 'sign-off.done-back',
}

/** The chair reads all answers, signs them off or sends them back; others ask the chair. Plain HTML for everybody. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(params, async (opened) => {
    const { draft, purpose, submitted } = opened.invitation
    if (purpose !== 'body') return seeOther(`/respond/${opened.token}`)
    if (!draft) return seeOther(`/respond/${opened.token}${submitted ? '/submitted' : ''}`)
    return page(opened, { done: DONE[new URL(request.url).searchParams.get('done') ?? ''] })
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, form) => {
    if (!opened.invitation.draft) return seeOther(`/respond/${opened.token}`)
    return orAgain(
      opened.words,
      form,
      () => take(opened, form),
      (problem, status) => page(opened, { ...problem, status }),
    )
  })
}

async function take({ ctx, token, invitation }: Opened, form: FormData): Promise<Response> {
  const on = (done: string) => seeOther(`/respond/${token}/sign-off?done=${done}`)
  switch (textOf(form, 'step')) {
    case 'sign-off':
      // Saying it afterwards would undo the chair's word.
      if (lacksBasis(invitation)) return seeOther(`/respond/${token}/basis?next=sign-off&first=sign-off`)
      await signOff(ctx, { basedOn: Number(textOf(form, 'basedOn')), name: textOf(form, 'name') })
      return on('signed')
    case 'send-back':
      await sendBack(ctx, { note: textOf(form, 'note') })
      return on('back')
    case 'ask':
      await askChair(ctx, { note: textOf(form, 'askNote') })
      return on('asked')
    default:
      return seeOther(`/respond/${token}/sign-off`)
  }
}

async function page({ ctx, token, invitation, words }: Opened, shown: Shown): Promise<Response> {
  const { state = { values: {}, errors: {}, words }, message, done, status = 200 } = shown
  const { consultation, body, questionnaire, draft } = invitation
  if (!draft) return seeOther(`/respond/${token}`)
  const { definition } = questionnaire
  return plainPage(
    {
      ...{ token, words, title: words.text('sign-off.title'), status },
      back: { href: `/respond/${token}/check`, text: words.say('check.title') },
    },
    <SignOffPage
      {...{ token, state, message, words }}
      done={done && words.say(done)}
      locale={questionnaire.locale}
      signOff={await getSignOff(ctx)}
      consultation={consultation.title}
      body={body.name}
      lines={askedLines(definition, askedAnswers(definition, draft.answers))}
      marks={draft.marks}
      basedOn={draft.revision}
      basis={draft.basis ? basisInWords(words, draft.basis) : null}
      dissent={draft.basis?.dissent ?? ''}
    />,
  )
}
