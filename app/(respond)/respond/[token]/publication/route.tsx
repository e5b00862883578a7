import { seeOther } from '@/components/layout/render-plain'
import { PublicationForm } from '@/components/responses/publication-form'
import { textOf } from '@/lib/core/form-action'
import { getPublication, type Publication } from '@/lib/responses/get-publication'
import { setPublication } from '@/lib/responses/set-publication'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened, type Problem } from '../plain-door'

type Props = { params: Promise<{ token: string }> }

/** Whether what a member of the public writes may be published: plain HTML for everybody. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(params, async (opened) => {
    const publication = await getPublication(opened.ctx)
    if (!publication) return seeOther(`/respond/${opened.token}`)
    const state = { values: { publication }, errors: {}, words: opened.words }
    return page(opened, { state }, new URL(request.url).searchParams.get('next') ?? '')
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, form) => {
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
  })
}

const BACK = new Set(['check', 'simple', 'simple/check', 'submitted', 'simple/submitted'])

/** Back to where that was asked for, and nowhere else. */
const backTo = (next: string) => (BACK.has(next) ? `/${next}` : '')

function page({ token, words, invitation }: Opened, { state }: Problem, next: string, status = 200) {
  return plainPage(
    {
      ...{ token, words, title: words.text('publication.change'), status },
      back: { href: `/respond/${token}${backTo(next)}`, text: words.say('door.back') },
    },
    <PublicationForm {...{ token, next, state, words }} consultation={invitation.consultation.title} />,
  )
}
