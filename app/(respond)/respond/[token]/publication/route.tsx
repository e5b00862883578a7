import { seeOther } from '@/components/layout/render-plain'
import { PublicationForm } from '@/components/responses/publication-form'
import { textOf } from '@/lib/core/form-action'
import { getPublication } from '@/lib/responses/get-publication'
import type { Publication } from '@/lib/responses/publications-from'
import { setPublication } from '@/lib/responses/set-publication'
import type { InvitationToAnswer } from '@/lib/responses/types'
import {
  orAgain,
  plainNote,
  plainPage,
  withOpenForm,
  withOpenLink,
  type Opened,
  type Problem,
} from '../plain-door'

type Props = { params: Promise<{ token: string }> }

/** To take consent back is as easy as to give it: also once answers are no longer taken. */
const atAnyTime = ({ state }: InvitationToAnswer) => state !== 'not-yet'

/** Whether what a member of the public writes may be published: plain HTML for everybody. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(
    params,
    async (opened) => {
      const publication = await getPublication(opened.ctx)
      const state = { values: { publication: publication?.chosen ?? '' }, errors: {}, words: opened.words }
      return page(opened, { state }, new URL(request.url).searchParams.get('next') ?? '')
    },
    atAnyTime,
  )
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(
    request,
    params,
    async (opened, form) => {
      const next = textOf(form, 'next')
      return orAgain(
        opened.words,
        form,
        async () => {
          // The verb's schema refuses any other word.
          await setPublication(opened.ctx, { publication: textOf(form, 'publication') as Publication })
          return seeOther(`/respond/${opened.token}${backTo(next)}#publication`)
        },
        (problem, status) => page(opened, problem, next, status),
      )
    },
    atAnyTime,
  )
}

const BACK = new Set(['check', 'simple', 'simple/check', 'submitted', 'simple/submitted'])

/** Back to where that was asked for, and nowhere else. */
const backTo = (next: string) => (BACK.has(next) ? `/${next}` : '')

async function page(opened: Opened, { state: form, message }: Problem, next: string, status = 200) {
  const { token, words, ctx, invitation } = opened
  const publication = await getPublication(ctx)
  const { state } = invitation
  const title = words.text(state === 'open' ? 'publication.change' : 'publication.take-back')
  if (!publication || publication.choices.length < 2)
    return message ? plainNote(opened, title, message, status) : seeOther(`/respond/${token}`)
  return plainPage(
    {
      ...{ token, words, title, status },
      back: { href: `/respond/${token}${backTo(next)}`, text: words.say('door.back') },
    },
    <PublicationForm
      {...{ token, next, state, form, words, choices: publication.choices }}
      problem={message}
      consultation={invitation.consultation.title}
    />,
  )
}
