import type { ComponentProps } from 'react'
import { PlainDocument } from '@/components/layout/plain-document'
import { renderPlain, seeOther } from '@/components/layout/render-plain'
import { PlainWay } from '@/components/responses/simple/plain-way'
import { SimplePageView, simplePageTitle } from '@/components/responses/simple/simple-page'
import { StartPage } from '@/components/responses/start-page'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { getSimplePage } from '@/lib/responses/get-simple-page'
import { saveSimplePageByToken, type Step } from '@/lib/responses/save-simple-page'
import { beginAnswers } from '../begin-answers'
import { startBlocks } from '../together-blocks'
import { wordsOfInvitation } from '../words-of-link'
import { openSimple, orToStart, readForm, refusedForm } from './open-simple'

type Props = { params: Promise<{ token: string }> }

/** A page of the questionnaire, or, before anything was begun, the start page. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  const { searchParams } = new URL(request.url)
  return openSimple(token, async (ctx) => {
    const view = await getSimplePage(ctx, pageNumber(searchParams))
    const toCheck = searchParams.has('check')
    switch (view.kind) {
      case 'start': {
        const { invitation } = view
        if (invitation.state !== 'open') return seeOther(`/respond/${token}`)
        const words = wordsOfInvitation(invitation)
        const together = await startBlocks({ ctx, token, invitation, words })
        return renderPlain(
          <PlainDocument title={invitation.consultation.title} words={words}>
            <StartPage
              {...{ token, invitation, words, together }}
              way={<PlainWay {...{ token, invitation, words }} />}
            />
          </PlainDocument>,
        )
      }
      case 'elsewhere':
        return seeOther(addressOf(token, view.number, toCheck))
      case 'nothing':
        return seeOther(`/respond/${token}/simple/check`)
      case 'page': {
        return pageOf({ ...view, token, toCheck, isSaved: searchParams.has('saved') })
      }
    }
  })
}

/** Begins, or saves a page and goes on. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  const { searchParams } = new URL(request.url)
  const form = await readForm(request)
  if (!form) return refusedForm(token)
  const number = pageNumber(searchParams)
  if (number === undefined)
    return openSimple(token, async (ctx) => {
      await beginAnswers(ctx)
      return seeOther(`/respond/${token}/simple`)
    })
  return orToStart(token, async () => {
    const toCheck = searchParams.has('check')
    const input = { number, form, toCheck, step: stepOf(form.get('go')) }
    const saved = await saveSimplePageByToken(strangerContext(), token, input)
    switch (saved.kind) {
      case 'page':
        return seeOther(`${addressOf(token, saved.number, toCheck)}${saved.at ? `#${saved.at}` : ''}`)
      case 'later':
        return seeOther(`${addressOf(token, saved.number, toCheck)}&saved=1`)
      case 'check':
        return seeOther(`/respond/${token}/simple/check`)
      case 'again':
        return pageOf({ ...saved, token, toCheck })
    }
  })
}

function pageOf(props: Omit<ComponentProps<typeof SimplePageView>, 'words'>): Promise<Response> {
  const { page, invitation } = props
  const words = wordsOfInvitation(invitation)
  return renderPlain(
    <PlainDocument title={simplePageTitle(page, invitation, words)} words={words}>
      <SimplePageView {...props} words={words} />
    </PlainDocument>,
  )
}

const addressOf = (token: string, number: number, toCheck: boolean) =>
  `/respond/${token}/simple?page=${number}${toCheck ? '&check=1' : ''}`

function pageNumber(search: URLSearchParams): number | undefined {
  const page = search.get('page') ?? ''
  return /^\d{1,3}$/.test(page) ? Number(page) : undefined
}

/** What was pressed: on, back, save, or a button that adds an entry to a group or removes one. */
function stepOf(go: string | null): Step {
  if (go === 'back' || go === 'later') return go
  const [, kind, id = ''] = /^(add|remove) (\S+)$/.exec(go ?? '') ?? []
  if (kind === 'add') return { kind, id }
  const [, group, at] = /^(.+)\.(\d{1,4})$/.exec(id) ?? []
  return kind === 'remove' && group ? { kind, id: group, at: Number(at) } : 'next'
}
