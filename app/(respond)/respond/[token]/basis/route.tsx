import { seeOther } from '@/components/layout/render-plain'
import { BasisForm } from '@/components/responses/basis-form'
import { dateOf } from '@/lib/core/form-dates'
import { textOf, textsOf } from '@/lib/core/form-action'
import { BASIS_KINDS, OTHERS, type Basis, type BasisKind, type Other } from '@/lib/responses/basis'
import { basisText } from '@/lib/responses/basis-text'
import { saveBasis } from '@/lib/responses/save-basis'
import { beginAnswers } from '../begin-answers'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened, type Problem } from '../plain-door'

type Props = { params: Promise<{ token: string }> }

const named = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Who stands behind the answers: plain HTML for everybody, whichever form they answered in. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(params, async (opened) => {
    const { draft, purpose } = opened.invitation
    if (!draft || purpose === 'person') return seeOther(`/respond/${opened.token}`)
    const { searchParams } = new URL(request.url)
    const next = nextOf(searchParams.get('next'))
    const state = { values: draft.basis ? valuesOf(draft.basis) : {}, errors: {} }
    const message = draft.basis ? undefined : FIRST[searchParams.get('first') ?? '']
    return form(opened, { state, message }, draft.basis?.others ?? [], next)
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, sent) => {
    const next = nextOf(textOf(sent, 'next'))
    if (textOf(sent, 'step') === 'begin') return begin(opened, next)
    return orAgain(
      sent,
      async () => {
        await saveBasis(opened.ctx, basisIn(sent))
        return seeOther(`/respond/${opened.token}/${next}`)
      },
      (problem, status) => form(opened, problem, textsOf(sent, 'others'), next, status),
    )
  })
}

/** Answers that were sent without saying it, from a place without a connection: they are opened for changing. */
async function begin({ ctx, token }: Opened, next: string): Promise<Response> {
  await beginAnswers(ctx)
  return seeOther(`/respond/${token}/basis?next=${next}`)
}

/** Why it is asked now, where something else was wanted. */
const FIRST: Record<string, string> = {
  submit:
    'Your answers are not submitted yet. Say who stands behind them here; then you can check and submit them.',
  'sign-off': 'The answers are not signed off yet. Say first who stands behind them; then sign them off.',
}

/** Where to go on: back to where one came from, and nowhere else. */
const nextOf = (asked: string | null) => (asked === 'sign-off' || asked === 'simple/check' ? asked : 'check')

function form(
  { token, invitation }: Opened,
  { state, message }: Problem,
  chosenOthers: string[],
  next: string,
  status = 200,
): Promise<Response> {
  const before = invitation.draft?.basis
  const questions = `/respond/${token}/${next === 'simple/check' ? 'simple' : 'questions'}`
  return plainPage(
    {
      ...{ token, title: 'Who stands behind these answers?', status },
      back:
        before || next === 'sign-off'
          ? { href: `/respond/${token}/${next}`, text: 'Back to your answers' }
          : { href: questions, text: 'Back to the questions' },
    },
    <BasisForm
      {...{ token, state, message, chosenOthers, next }}
      consultation={invitation.consultation.title}
      body={invitation.purpose === 'preview' ? 'your group' : invitation.body.name}
      kinds={named(BASIS_KINDS)}
      others={named(OTHERS)}
      before={before && status === 200 ? basisText(before) : null}
      later={before || next === 'sign-off' ? null : `/respond/${token}/${next}?basis=later`}
    />,
  )
}

function basisIn(form: FormData) {
  const kind = textOf(form, 'kind')
  const number = textOf(form, `${kind}People`)
  return {
    // The verb's schema refuses any other word.
    kind: kind as BasisKind,
    people: number === '' ? null : Number(number.replaceAll(/[\s,]/g, '')),
    onDate: kind === 'meeting' ? dateOf(form, 'onDate', 'The date of the meeting') : null,
    detail: textOf(form, 'detail'),
    others: textsOf(form, 'others') as Other[],
    othersDetail: textOf(form, 'othersDetail'),
    dissent: textOf(form, 'dissent'),
  }
}

function valuesOf({ kind, people, onDate, detail, othersDetail, dissent }: Basis): Record<string, string> {
  const [year = '', month = '', day = ''] = (onDate ?? '').split('-')
  return {
    ...{ kind, detail, othersDetail, dissent },
    ...(people === null ? {} : { [`${kind}People`]: String(people) }),
    ...{ 'onDate-day': day.replace(/^0/, ''), 'onDate-month': month.replace(/^0/, ''), 'onDate-year': year },
  }
}
