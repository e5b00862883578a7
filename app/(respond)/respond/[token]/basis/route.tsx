import { seeOther } from '@/components/layout/render-plain'
import { BasisForm } from '@/components/responses/basis-form'
import { dateOf } from '@/lib/core/form-dates'
import type { MessageKey } from '@/lib/core/words'
import { textOf, textsOf } from '@/lib/core/form-action'
import { BASIS_KINDS, OTHERS, type Basis, type BasisKind, type Other } from '@/lib/responses/basis'
import type { AllWords } from '@/lib/core/words-in'
import { basisInWords } from '@/lib/responses/basis-in-words'
import { saveBasis } from '@/lib/responses/save-basis'
import { beginAnswers } from '../begin-answers'
import { orAgain, plainPage, withOpenForm, withOpenLink, type Opened, type Problem } from '../plain-door'

type Props = { params: Promise<{ token: string }> }

const named = (names: Record<string, string>, words: AllWords) =>
  Object.entries(names).map(([value, label]) => ({ value, label: words.told(label) }))

/** Who stands behind the answers: plain HTML for everybody, whichever form they answered in. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return withOpenLink(params, async (opened) => {
    const { draft, purpose } = opened.invitation
    if (!draft || purpose === 'person') return seeOther(`/respond/${opened.token}`)
    const { searchParams } = new URL(request.url)
    const next = nextOf(searchParams.get('next'))
    const state = { values: draft.basis ? valuesOf(draft.basis) : {}, errors: {}, words: opened.words }
    const first = draft.basis ? undefined : FIRST[searchParams.get('first') ?? '']
    const message = first && opened.words.say(first)
    return form(opened, { state, message }, draft.basis?.others ?? [], next)
  })
}

export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async (opened, sent) => {
    const next = nextOf(textOf(sent, 'next'))
    if (textOf(sent, 'step') === 'begin') return begin(opened, next)
    return orAgain(
      opened.words,
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
const FIRST: Record<string, MessageKey> = {
  submit: 'basis.first-submit',
  'sign-off': 'basis.first-sign-off',
}

/** Where to go on: back to where one came from, and nowhere else. */
const nextOf = (asked: string | null) => (asked === 'sign-off' || asked === 'simple/check' ? asked : 'check')

function form(
  { token, invitation, words }: Opened,
  { state, message }: Problem,
  chosenOthers: string[],
  next: string,
  status = 200,
): Promise<Response> {
  const before = invitation.draft?.basis
  const questions = `/respond/${token}/${next === 'simple/check' ? 'simple' : 'questions'}`
  return plainPage(
    {
      ...{ token, words, title: words.text('basis.title'), status },
      back:
        before || next === 'sign-off'
          ? { href: `/respond/${token}/${next}`, text: words.say('door.to-answers') }
          : { href: questions, text: words.say('live.back-to-questions') },
    },
    <BasisForm
      {...{ token, state, message, chosenOthers, next, words }}
      consultation={invitation.consultation.title}
      body={invitation.purpose === 'preview' ? words.text('basis.your-group') : invitation.body.name}
      kinds={named(BASIS_KINDS, words)}
      others={named(OTHERS, words)}
      before={before && status === 200 ? basisInWords(words, before) : null}
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
