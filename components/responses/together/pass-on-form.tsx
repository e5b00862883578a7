import { PlainProblems, PlainRadios, PlainText, type PlainState } from '@/components/ui/plain-fields'
import { PlainTextArea } from '@/components/ui/plain-longer-fields'

type Props = { token: string; consultation: string; body: string; state: PlainState; message?: string }

/** For somebody whom the invitation reached and who is not the right one. Plain. */
export function PassOnForm({ token, consultation, body, state, message }: Props) {
  return (
    <>
      <PlainProblems {...{ state, message }} />
      <span className="govuk-caption-l">{consultation}</span>
      <h1 className="govuk-heading-l">Pass the invitation on</h1>
      <p className="govuk-body">
        Somebody else shall answer for {body}? We write to them with a link of their own, and tell them who
        passed it on. What was written so far is kept.
      </p>
      <form action={`/respond/${token}/pass-on`} method="post" noValidate>
        <PlainText name="name" label="Their name" state={state} />
        <PlainText
          name="email"
          type="email"
          label="Their e-mail address"
          hint="We use it for this consultation only, and remove it three months after closing."
          state={state}
        />
        <PlainTextArea name="note" label="A word to them (optional)" rows={2} state={state} />
        <PlainRadios
          name="keepsOwn"
          label="Shall your own link still work?"
          options={[
            { value: 'yes', label: 'Yes, I may still look and help' },
            { value: 'no', label: 'No, give it up' },
          ]}
          state={{ ...state, values: { keepsOwn: 'yes', ...state.values } }}
        />
        <button className="govuk-button" type="submit">
          Pass it on
        </button>
      </form>
    </>
  )
}

/** Afterwards. Plain. */
export function PassedOn({ name, email, keepsOwn }: { name: string; email: string; keepsOwn: boolean }) {
  return (
    <>
      <h1 className="govuk-heading-l">Passed on</h1>
      <p className="govuk-body-l">
        A letter to {name} is on its way to {email}.
      </p>
      <p className="govuk-body">
        {keepsOwn
          ? 'Your own link still works.'
          : 'Your own link no longer opens these answers. Thank you for passing it on.'}
      </p>
    </>
  )
}
