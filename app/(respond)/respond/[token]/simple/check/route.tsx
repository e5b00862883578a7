import { ZodError } from 'zod'
import { PlainDocument } from '@/components/layout/plain-document'
import { renderPlain, seeOther } from '@/components/layout/render-plain'
import { PlainCheckPage } from '@/components/responses/simple/plain-check-page'
import type { Ctx } from '@/lib/core/ctx'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { respondentContext, strangerContext } from '@/lib/invitations/respondent-context'
import { askedLines } from '@/lib/responses/answer-lines'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { lacksBasis } from '@/lib/responses/lacks-basis'
import { fieldName } from '@/lib/responses/simple/field-name'
import { submitResponseByToken } from '@/lib/responses/submit-response'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { CheckBlocks } from '../../check-blocks'
import { wordsOfInvitation } from '../../words-of-link'
import { openSimple, orToStart, readForm, refusedForm } from '../open-simple'

type Props = { params: Promise<{ token: string }> }

/** All answers, before they are submitted; first of all it is asked who stands behind them. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  const isLater = new URL(request.url).searchParams.get('basis') === 'later'
  return openSimple(token, async (ctx) => {
    const invitation = await getInvitationToAnswer(ctx)
    if (invitation.state === 'open' && lacksBasis(invitation) && !isLater)
      return seeOther(`/respond/${token}/basis?next=simple/check`)
    return show(ctx, token, invitation)
  })
}

/** Submits them. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  const form = await readForm(request)
  if (!form) return refusedForm(token)
  const copyTo = (form.get('copyTo') ?? '').trim()
  const basedOn = /^\d{1,9}$/.test(form.get('basedOn') ?? '') ? Number(form.get('basedOn')) : undefined
  return orToStart(token, async () => {
    const input = { basedOn, copyTo, withBasis: true as const }
    const problems = await problemsOf(() => submitResponseByToken(strangerContext(), token, input))
    if (problems?.basis) return seeOther(`/respond/${token}/basis?next=simple/check&first=submit`)
    if (problems) {
      const ctx = await respondentContext(token)
      return show(ctx, token, await getInvitationToAnswer(ctx), problems, copyTo)
    }
    return seeOther(`/respond/${token}/simple/submitted${copyTo ? '?copy=sent' : ''}`)
  })
}

type Problems = Record<string, string>

/** What keeps the answers from being submitted, by question; null where nothing does. */
async function problemsOf(work: () => Promise<unknown>): Promise<Problems | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof ZodError)
      return Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message]))
    if (error instanceof InvalidInput) return { '': error.message, ...error.fields }
    if (error instanceof NotAllowed) return { '': error.reason }
    if (error instanceof Conflict) return { '': error.message }
    throw error
  }
}

async function show(
  ctx: Ctx,
  token: string,
  invitation: InvitationToAnswer,
  problems: Problems = {},
  copyTo = '',
): Promise<Response> {
  const { draft, questionnaire, state } = invitation
  if (state !== 'open' || !draft) return seeOther(`/respond/${token}`)
  const { definition } = questionnaire
  const words = wordsOfInvitation(invitation)
  const lines = askedLines(definition, askedAnswers(definition, draft.answers))
  const blocks = await CheckBlocks({ ctx, token, invitation, words, next: 'simple/check' })
  const summary = Object.entries(problems)
    .filter(([, text]) => text !== '')
    .map(([at, text]) => ({ href: hrefOf(at), text }))
  const check = words.text('check.title')
  const title = summary.length > 0 ? words.text('site.error-title', { title: check }) : check
  return renderPlain(
    <PlainDocument {...{ title, words }}>
      <PlainCheckPage
        {...{ token, invitation, words, draft, lines, copyTo, blocks, fieldOf: fieldName }}
        problems={summary}
      />
    </PlainDocument>,
  )

  function hrefOf(at: string): string {
    const page = lines.find(({ name }) => name === at)?.page
    if (page !== undefined) return `/respond/${token}/simple?page=${page}&check=1#${fieldName(at)}`
    return at === 'copyTo' ? '#copyTo' : '#main'
  }
}
