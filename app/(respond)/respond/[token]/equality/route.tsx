import type { ReactElement, ReactNode } from 'react'
import { EqualityNote } from '@/components/equality/equality-note'
import { EqualityQuestions, EthnicBackground } from '@/components/equality/equality-questions'
import { PlainDocument } from '@/components/layout/plain-document'
import { isOurForm, renderPlain, seeOther } from '@/components/layout/render-plain'
import { EMPTY, type PlainState } from '@/components/ui/plain-fields'
import type { Ctx } from '@/lib/core/ctx'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import type { MessageKey } from '@/lib/core/words'
import type { AllWords } from '@/lib/core/words-in'
import { textOf } from '@/lib/core/form-action'
import { BACKGROUND_KEY, backgroundQuestion, QUESTIONS } from '@/lib/equality/code-lists'
import { getEqualityForm } from '@/lib/equality/get-equality-form'
import { giveEqualityAnswers } from '@/lib/equality/give-equality-answers'
import type { EqualityFormView, EqualityState } from '@/lib/equality/types'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { wordsOfLink } from '../words-of-link'

type Props = { params: Promise<{ token: string }> }

/** The equality questions of somebody who answered for themselves: plain HTML for everybody, in two steps. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  return withLink(token, async (ctx, words) => {
    const of = { token, words }
    const view = await getEqualityForm(ctx)
    if (new URL(request.url).searchParams.get('thanks') === 'yes' && view.state === 'given') return thanks(of)
    return view.state === 'ask' ? questions(of, view, { ...EMPTY, words }) : nothingToAsk(of, view.state)
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  if (!isOurForm(request)) {
    const words = await wordsOfLink(token)
    return note({ token, words }, 'door.not-ours', words.say('door.not-ours-why'), 403)
  }
  return withLink(token, async (ctx, words) => {
    const of = { token, words }
    const view = await getEqualityForm(ctx)
    if (view.state !== 'ask') return nothingToAsk(of, view.state)
    return take(ctx, of, view, await request.formData().catch(() => new FormData()))
  })
}

async function take(ctx: Ctx, of: Of, view: EqualityFormView, form: FormData): Promise<Response> {
  const { token, words } = of
  const keys = [...QUESTIONS.map(({ key }) => key), BACKGROUND_KEY]
  const values = Object.fromEntries(keys.map((key) => [key, textOf(form, key)]).filter(([, value]) => value))
  const next = form.get('step') === 'background' ? null : backgroundQuestion(values.ethnicGroup)
  if (next) return background(of, view, values)
  try {
    await giveEqualityAnswers(ctx, { answers: values })
    return seeOther(`/respond/${token}/equality?thanks=yes`)
  } catch (error) {
    if (error instanceof InvalidInput)
      return questions(of, view, { values, errors: worded(error), words }, 422)
    if (error instanceof Conflict) return note(of, 'equality.given', words.told(error.message), 409)
    if (error instanceof NotAllowed) return note(of, 'equality.not-now', words.told(error.reason), 403)
    throw error
  }

  function worded({ fields }: InvalidInput) {
    return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, words.told(text)]))
  }
}

type Of = { token: string; words: AllWords }

function questions(of: Of, { title }: EqualityFormView, state: PlainState, status = 200) {
  return page(
    of.words.text('equality.heading'),
    of,
    <EqualityQuestions {...{ title, ...of, state }} questions={QUESTIONS} />,
    status,
  )
}

function background(of: Of, { title }: EqualityFormView, values: Record<string, string>) {
  const question = backgroundQuestion(values.ethnicGroup)!
  return page(
    of.words.text('equality.background'),
    of,
    <EthnicBackground {...{ title, ...of, question, values }} state={{ ...EMPTY, words: of.words }} />,
  )
}

const thanks = (of: Of) => note(of, 'equality.thanks', of.words.say('equality.thanks-text'))

const nothingToAsk = (of: Of, state: Exclude<EqualityState, 'ask'>) =>
  note(of, `equality.${state}`, of.words.say(`equality.${state}-text`))

function note(of: Of, key: MessageKey, text: ReactNode, status = 200) {
  const note = (
    <EqualityNote heading={of.words.say(key)} {...of}>
      {text}
    </EqualityNote>
  )
  return page(of.words.text(key), of, note, status)
}

function page(title: string, { token, words }: Of, body: ReactElement, status = 200) {
  const back = (
    <a className="govuk-back-link" href={`/respond/${token}/submitted`}>
      {words.say('equality.back')}
    </a>
  )
  return renderPlain(
    <PlainDocument {...{ title, words }} before={back}>
      {body}
    </PlainDocument>,
    { status },
  )
}

async function withLink(
  token: string,
  work: (ctx: Ctx, words: AllWords) => Promise<Response>,
): Promise<Response> {
  try {
    return await work(await respondentContext(token), await wordsOfLink(token))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const words = await wordsOfLink(token)
    return renderPlain(
      <PlainDocument title={words.text('equality.dead')} words={words}>
        <h1 className="govuk-heading-l">{words.say('equality.dead')}</h1>
        <p className="govuk-body">{words.say('equality.dead-text')}</p>
      </PlainDocument>,
      { status: 404 },
    )
  }
}
