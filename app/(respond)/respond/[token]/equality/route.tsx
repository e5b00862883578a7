import type { ReactElement, ReactNode } from 'react'
import { EqualityNote } from '@/components/equality/equality-note'
import { EqualityQuestions, EthnicBackground } from '@/components/equality/equality-questions'
import { PlainDocument } from '@/components/layout/plain-document'
import { isOurForm, renderPlain, seeOther } from '@/components/layout/render-plain'
import { EMPTY, type PlainState } from '@/components/ui/plain-fields'
import type { Ctx } from '@/lib/core/ctx'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { textOf } from '@/lib/core/form-action'
import { BACKGROUND_KEY, backgroundQuestion, QUESTIONS } from '@/lib/equality/code-lists'
import { getEqualityForm } from '@/lib/equality/get-equality-form'
import { giveEqualityAnswers } from '@/lib/equality/give-equality-answers'
import type { EqualityFormView, EqualityState } from '@/lib/equality/types'
import { respondentContext } from '@/lib/invitations/respondent-context'

type Props = { params: Promise<{ token: string }> }

/** The equality questions of somebody who answered for themselves: plain HTML for everybody, in two steps. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  return withLink(token, async (ctx) => {
    const view = await getEqualityForm(ctx)
    if (new URL(request.url).searchParams.get('thanks') === 'yes' && view.state === 'given')
      return thanks(token)
    return view.state === 'ask' ? questions(token, view, EMPTY) : nothingToAsk(token, view.state)
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  if (!isOurForm(request))
    return note(token, 'Please start from your own page', 'This form was sent from another site.', 403)
  return withLink(token, async (ctx) => {
    const view = await getEqualityForm(ctx)
    if (view.state !== 'ask') return nothingToAsk(token, view.state)
    return take(ctx, token, view, await request.formData().catch(() => new FormData()))
  })
}

async function take(ctx: Ctx, token: string, view: EqualityFormView, form: FormData): Promise<Response> {
  const keys = [...QUESTIONS.map(({ key }) => key), BACKGROUND_KEY]
  const values = Object.fromEntries(keys.map((key) => [key, textOf(form, key)]).filter(([, value]) => value))
  const next = form.get('step') === 'background' ? null : backgroundQuestion(values.ethnicGroup)
  if (next) return background(token, view, values)
  try {
    await giveEqualityAnswers(ctx, { answers: values })
    return seeOther(`/respond/${token}/equality?thanks=yes`)
  } catch (error) {
    if (error instanceof InvalidInput) return questions(token, view, { values, errors: error.fields }, 422)
    if (error instanceof Conflict) return note(token, 'You have answered these already', error.message, 409)
    if (error instanceof NotAllowed)
      return note(token, 'These questions are not asked now', error.reason, 403)
    throw error
  }
}

function questions(token: string, { title }: EqualityFormView, state: PlainState, status = 200) {
  return page(
    'Some questions about you',
    token,
    <EqualityQuestions {...{ title, token, state }} questions={QUESTIONS} />,
    status,
  )
}

function background(token: string, { title }: EqualityFormView, values: Record<string, string>) {
  const question = backgroundQuestion(values.ethnicGroup)!
  return page(
    'Your ethnic background',
    token,
    <EthnicBackground {...{ title, token, question, values }} state={EMPTY} />,
  )
}

const thanks = (token: string) =>
  note(
    token,
    'Thank you',
    'What you told us about yourself is kept, apart from your answers. There is nothing more to do.',
  )

const WORDS: Record<Exclude<EqualityState, 'ask'>, [string, string]> = {
  given: [
    'You have answered these already',
    'Thank you. They are asked once, and are kept where nobody can find which are yours.',
  ],
  'not-submitted': [
    'Your answers come first',
    'Submit your answers to the consultation. Afterwards you can come back here.',
  ],
  closed: ['This consultation has closed', 'These questions are no longer asked.'],
  none: [
    'There is nothing to answer here',
    'Only members of the public who answer for themselves are asked about themselves.',
  ],
}

const nothingToAsk = (token: string, state: Exclude<EqualityState, 'ask'>) => note(token, ...WORDS[state])

function note(token: string, heading: string, text: ReactNode, status = 200) {
  return page(heading, token, <EqualityNote {...{ heading, token }}>{text}</EqualityNote>, status)
}

function page(title: string, token: string, body: ReactElement, status = 200) {
  const back = (
    <a className="govuk-back-link" href={`/respond/${token}/submitted`}>
      Your submitted answers
    </a>
  )
  return renderPlain(
    <PlainDocument title={title} before={back}>
      {body}
    </PlainDocument>,
    { status },
  )
}

async function withLink(token: string, work: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  try {
    return await work(await respondentContext(token))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return renderPlain(
      <PlainDocument title="This link does not work">
        <h1 className="govuk-heading-l">This link does not work</h1>
        <p className="govuk-body">
          It may be incomplete, or no longer in use. Copy the whole of the address.
        </p>
      </PlainDocument>,
      { status: 404 },
    )
  }
}
