import type { ReactNode } from 'react'
import { linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import { PlainProblems, PlainText, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'
import { formatInstant, listOf } from '@/lib/core/format'
import type { AnswerLine } from '@/lib/responses/answer-lines'
import type { Marks, SignOffView } from '@/lib/responses/types'
import { AnswerList } from '../answer-list'
import { PlainDone } from './plain-done'

type Props = {
  token: string
  consultation: string
  body: string
  signOff: SignOffView
  lines: AnswerLine[]
  marks: Marks
  basedOn: number
  /** Who stands behind the answers, in a sentence. */
  basis: string | null
  dissent: string
  state: PlainState
  message?: ReactNode
  done?: ReactNode
  words: Words
  /** Of the questions. */
  locale: string
}

/** All answers, for the chair to sign off or send back, and for the others to see how far that is. Plain. */
export function SignOffPage(props: Props) {
  const { token, consultation, body, signOff, lines, marks, state, message, done, words, locale } = props
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <PlainDone text={done} words={words} />
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">
        {signOff.canSignOff ? words.say('sign-off.heading-chair', { body }) : words.say('sign-off.heading')}
      </h1>
      <Standing {...{ signOff, words }} />
      <AnswerList
        {...{ lines, marks, words, locale }}
        changeHref={({ page }) => `/respond/${token}/questions?page=${page}`}
      />
      <Basis {...props} />
      {signOff.canSignOff ? <ChairsWord {...props} /> : null}
      {signOff.canAsk && !signOff.isChair && !signOff.signedOff ? <Ask {...props} /> : null}
      {signOff.signedOff ? (
        <p className="govuk-body">
          <a className="govuk-button" href={`/respond/${token}/check`}>
            {words.say('sign-off.go-on')}
          </a>
        </p>
      ) : null}
    </>
  )
}

function Standing({ signOff, words }: Pick<Props, 'signOff' | 'words'>) {
  const { isNeeded, signedOff, sentBack, asked } = signOff
  const on = (at: Date) => formatInstant(at, words.language)
  if (signedOff)
    return (
      <div className="govuk-inset-text">
        {words.say('sign-off.given', { name: signedOff.name, when: on(signedOff.at) })}
      </div>
    )
  return (
    <>
      {sentBack ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">
            {sentBack.by
              ? words.say('sign-off.sent-back', { name: sentBack.by, when: on(sentBack.at) })
              : words.say('sign-off.sent-back-unnamed', { when: on(sentBack.at) })}
          </p>
          <p className="govuk-body as-written" dir="auto">
            {sentBack.note}
          </p>
        </div>
      ) : null}
      <p className="govuk-body">{words.say(isNeeded ? 'sign-off.needed' : 'sign-off.not-needed')}</p>
      {asked ? (
        <p className="govuk-body">
          {asked.by
            ? words.say('sign-off.asked-by', { when: on(asked.at), by: asked.by })
            : words.say('sign-off.asked', { when: on(asked.at) })}
        </p>
      ) : null}
    </>
  )
}

function Basis({ token, basis, dissent, words }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">{words.say('basis.heading')}</h2>
      <p className="govuk-body">{basis ?? words.say('sign-off.nobody-said')}</p>
      {dissent ? (
        <p className="govuk-body as-written" dir="auto">
          {words.say('sign-off.dissent', { dissent })}
        </p>
      ) : null}
      <p className="govuk-body no-print">
        <a className="govuk-link" href={`/respond/${token}/basis?next=sign-off`}>
          {words.say(basis ? 'basis.change' : 'sign-off.say-basis')}
        </a>
      </p>
    </>
  )
}

function ChairsWord({ token, basedOn, signOff, state, words }: Props) {
  return (
    <>
      {signOff.signedOff ? null : (
        <form action={`/respond/${token}/sign-off`} method="post" noValidate>
          <h2 className="govuk-heading-m">{words.say('sign-off.word-heading')}</h2>
          <input type="hidden" name="step" value="sign-off" />
          <input type="hidden" name="basedOn" value={basedOn} />
          <p className="govuk-body">{words.say('sign-off.word')}</p>
          {signOff.yourName ? null : (
            <PlainText
              name="name"
              label={words.say('sign-off.your-name')}
              autoComplete="name"
              state={state}
            />
          )}
          <button className="govuk-button" type="submit">
            {signOff.yourName
              ? words.say('sign-off.button-as', { name: signOff.yourName })
              : words.say('sign-off.button')}
          </button>
        </form>
      )}
      <form action={`/respond/${token}/sign-off`} method="post" noValidate>
        <h2 className="govuk-heading-m">{words.say('sign-off.back-heading')}</h2>
        <input type="hidden" name="step" value="send-back" />
        <PlainTextArea
          name="note"
          label={words.say('sign-off.back-note')}
          hint={words.say('sign-off.back-hint')}
          state={state}
        />
        <button className="govuk-button govuk-button--secondary" type="submit">
          {words.say('sign-off.back-button')}
        </button>
      </form>
    </>
  )
}

function Ask({ token, signOff, state, words }: Props) {
  return (
    <form action={`/respond/${token}/sign-off`} method="post" noValidate>
      <h2 className="govuk-heading-m">{words.say(signOff.asked ? 'sign-off.ask-again' : 'sign-off.ask')}</h2>
      <input type="hidden" name="step" value="ask" />
      <p className="govuk-body">
        {words.say(signOff.chairs.length > 0 ? 'sign-off.letter-to' : 'sign-off.letter-record', {
          ...{ names: listOf(signOff.chairs, words.language), a: linkTo(`/respond/${token}/people#invite`) },
        })}
      </p>
      <PlainTextArea name="askNote" label={words.say('sign-off.ask-note')} rows={2} state={state} />
      <button className="govuk-button" type="submit">
        {words.say('sign-off.ask-button')}
      </button>
    </form>
  )
}
