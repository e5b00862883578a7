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
  message?: string
  done?: string
}

/** All answers, for the chair to sign off or send back, and for the others to see how far that is. Plain. */
export function SignOffPage(props: Props) {
  const { token, consultation, body, signOff, lines, marks, state, message, done } = props
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <PlainDone text={done} />
      <span className="govuk-caption-l">{consultation}</span>
      <h1 className="govuk-heading-l">
        {signOff.canSignOff ? `Read and sign off the answers of ${body}` : 'The chair signs off the answers'}
      </h1>
      <Standing signOff={signOff} />
      <AnswerList
        {...{ lines, marks }}
        changeHref={({ page }) => `/respond/${token}/questions?page=${page}`}
      />
      <Basis {...props} />
      {signOff.canSignOff ? <ChairsWord {...props} /> : null}
      {signOff.canAsk && !signOff.isChair && !signOff.signedOff ? <Ask {...props} /> : null}
      {signOff.signedOff ? (
        <p className="govuk-body">
          <a className="govuk-button" href={`/respond/${token}/check`}>
            Go on to submit the answers
          </a>
        </p>
      ) : null}
    </>
  )
}

function Standing({ signOff: { isNeeded, signedOff, sentBack, asked } }: { signOff: SignOffView }) {
  if (signedOff)
    return (
      <div className="govuk-inset-text">
        Signed off by {signedOff.name} on {formatInstant(signedOff.at)}. A change to any answer takes that
        back.
      </div>
    )
  return (
    <>
      {sentBack ? (
        <div className="govuk-inset-text">
          <p className="govuk-body">
            {sentBack.by || 'The chair'} asked for changes on {formatInstant(sentBack.at)}:
          </p>
          <p className="govuk-body as-written" dir="auto">
            {sentBack.note}
          </p>
        </div>
      ) : null}
      <p className="govuk-body">
        {isNeeded
          ? 'These answers can be submitted once the chair has signed them off.'
          : 'Your group’s answers need no sign-off; the chair may give one all the same, and it is then shown with them.'}
        {asked
          ? ` The chair was asked on ${formatInstant(asked.at)}${asked.by ? ` by ${asked.by}` : ''}.`
          : ''}
      </p>
    </>
  )
}

function Basis({ token, basis, dissent }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Who stands behind these answers</h2>
      <p className="govuk-body">{basis ?? 'Nobody has said yet.'}</p>
      {dissent ? (
        <p className="govuk-body as-written" dir="auto">
          Where people did not agree: {dissent}
        </p>
      ) : null}
      <p className="govuk-body no-print">
        <a className="govuk-link" href={`/respond/${token}/basis?next=sign-off`}>
          {basis ? 'Change who stands behind them' : 'Say who stands behind them'}
        </a>
      </p>
    </>
  )
}

function ChairsWord({ token, basedOn, signOff, state }: Props) {
  return (
    <>
      {signOff.signedOff ? null : (
        <form action={`/respond/${token}/sign-off`} method="post" noValidate>
          <h2 className="govuk-heading-m">Sign off</h2>
          <input type="hidden" name="step" value="sign-off" />
          <input type="hidden" name="basedOn" value={basedOn} />
          <p className="govuk-body">
            You say for the group that these are its answers. Your name is kept with them. If anything is
            changed afterwards, your word no longer counts, and you are asked again.
          </p>
          {signOff.yourName ? null : (
            <PlainText name="name" label="Your name" autoComplete="name" state={state} />
          )}
          <button className="govuk-button" type="submit">
            Sign off the answers{signOff.yourName ? ` as ${signOff.yourName}` : ''}
          </button>
        </form>
      )}
      <form action={`/respond/${token}/sign-off`} method="post" noValidate>
        <h2 className="govuk-heading-m">Or send them back</h2>
        <input type="hidden" name="step" value="send-back" />
        <PlainTextArea
          name="note"
          label="What should be changed first?"
          hint="Everybody who answers with you sees this."
          state={state}
        />
        <button className="govuk-button govuk-button--secondary" type="submit">
          Send back with this note
        </button>
      </form>
    </>
  )
}

function Ask({ token, signOff, state }: Props) {
  return (
    <form action={`/respond/${token}/sign-off`} method="post" noValidate>
      <h2 className="govuk-heading-m">{signOff.asked ? 'Ask the chair again' : 'Ask the chair'}</h2>
      <input type="hidden" name="step" value="ask" />
      <p className="govuk-body">
        {signOff.chairs.length > 0
          ? `The letter goes to ${listOf(signOff.chairs)}.`
          : 'The letter goes to the chair in our record of your group.'}{' '}
        <a className="govuk-link" href={`/respond/${token}/people#invite`}>
          Invite a chair by name
        </a>
      </p>
      <PlainTextArea name="askNote" label="A word to the chair (optional)" rows={2} state={state} />
      <button className="govuk-button" type="submit">
        Ask the chair to sign off
      </button>
    </form>
  )
}
