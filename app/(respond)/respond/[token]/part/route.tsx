import type { ReactNode } from 'react'
import { seeOther } from '@/components/layout/render-plain'
import { PartPage } from '@/components/responses/together/part-page'
import { NotFound } from '@/lib/core/errors'
import { textOf } from '@/lib/core/form-action'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { getPeople } from '@/lib/responses/get-people'
import { markSectionDone } from '@/lib/responses/mark-section-done'
import { startDraft } from '@/lib/responses/start-draft'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened } from '../plain-door'

type Props = { params: Promise<{ token: string }> }

/** One part of the questions, for whom it was handed to: plain HTML for everybody. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const name = new URL(request.url).searchParams.get('page') ?? ''
  return withOpenLink(params, (opened) => page(opened, name))
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, form) => {
    const { ctx, token, invitation } = opened
    const name = textOf(form, 'page')
    return orAgain(
      opened.words,
      form,
      async () => {
        if (textOf(form, 'step') === 'done') {
          await markSectionDone(ctx, { page: name })
          return seeOther(`/respond/${token}/part?page=${encodeURIComponent(name)}`)
        }
        const section = await sectionOf(opened, name)
        await (invitation.submitted ? beginCorrection(ctx) : startDraft(ctx))
        const way = textOf(form, 'way') === 'simple' ? 'simple' : 'questions'
        return seeOther(`/respond/${token}/${way}?page=${section.number}`)
      },
      (problem, status) => page(opened, name, problem.message, status),
    )
  })
}

async function sectionOf({ ctx }: Opened, name: string) {
  const section = (await getPeople(ctx)).sections.find(({ page }) => page === name)
  if (!section) throw new NotFound('There is no such part of the questions.')
  return section
}

async function page(opened: Opened, name: string, message?: ReactNode, status = 200): Promise<Response> {
  const { token, invitation, words } = opened
  const section = await sectionOf(opened, name)
  return plainPage(
    { token, words, title: section.title, status },
    <PartPage
      {...{ token, section, message, words }}
      consultation={invitation.consultation.title}
      body={invitation.body.name}
    />,
  )
}
