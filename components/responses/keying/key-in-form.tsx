import { ActionForm } from '@/components/ui/action-form'
import { DateField, RadioField, SelectField, TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { KeyingView } from '@/lib/responses/get-keying'
import { CHANNELS } from '@/lib/responses/schema'
import { KeyedSheet } from './keyed-sheet'

type Props = {
  keying: KeyingView
  /** '' for a member of the public who has no page of their own. */
  invitationId: string
  /** The number of a later round; the stage that sought views has none. */
  stage?: string | undefined
  /** Of the form that was to be keyed in: how it can have come. */
  channels: readonly string[]
  basisKinds: Record<string, string>
  boroughs: { code: string; name: string }[]
  keyIn: (state: FormState, form: FormData) => Promise<FormState>
}

/** Key in one answer: how and when it came, whose view it is, then the paper from its first question to its last. */
export function KeyInForm({ keying, invitationId, stage, channels, basisKinds, boroughs, keyIn }: Props) {
  const { consultation, body, person, today, taken, sheet } = keying
  return (
    <ActionForm action={keyIn}>
      <input type="hidden" name="consultationId" value={consultation.id} />
      <input type="hidden" name="invitationId" value={invitationId} />
      {stage ? <input type="hidden" name="stage" value={stage} /> : null}
      <h2 className="govuk-heading-l">How it came in</h2>
      <RadioField
        small
        name="channel"
        label="How did it come in?"
        options={channels.map((value) => ({ value, label: CHANNELS[value] ?? value }))}
      />
      <DateField
        name="receivedOn"
        label="On which day?"
        labelSize="s"
        hint="When the paper arrived, or when you spoke."
        defaultValue={today}
      />
      {taken === 'late' ? (
        <TextAreaField
          name="lateReason"
          label="Why is it taken after closing?"
          labelSize="s"
          hint="For instance that the postmark is of before. The reason is recorded."
          rows={2}
        />
      ) : null}
      {body ? <Basis kinds={basisKinds} needsChair={body.needsChair} /> : null}
      {body || person ? null : <Person boroughs={boroughs} />}
      <h2 className="govuk-heading-l">{consultation.isRound ? 'The comments' : 'The answers'}</h2>
      <KeyedSheet sheet={sheet} values={{}} />
      <SubmitButton>Submit what was keyed in</SubmitButton>
    </ActionForm>
  )
}

function Basis({ kinds, needsChair }: { kinds: Record<string, string>; needsChair: boolean }) {
  const options = Object.entries(kinds).map(([value, label]) => ({ value, label }))
  return (
    <>
      <h2 className="govuk-heading-l">Whose view it is</h2>
      <RadioField
        small
        name="kind"
        label="Who stands behind these answers?"
        options={[...options, { value: '', label: 'Not said' }]}
      />
      <TextField name="people" label="How many people took part, if said" width={5} inputMode="numeric" />
      <DateField name="onDate" label="Day of the meeting or survey, if said" />
      <TextField name="detail" label="What else they said of it, if anything" />
      <TextField
        name="signedOffName"
        label={needsChair ? 'Who signed for the chair' : 'Who signed, if anybody did'}
        hint={needsChair ? 'This body’s answers count only with its chair’s word.' : undefined}
        width={20}
      />
    </>
  )
}

function Person({ boroughs }: { boroughs: { code: string; name: string }[] }) {
  return (
    <>
      <h2 className="govuk-heading-l">About the person</h2>
      <SelectField
        name="borough"
        label="Borough"
        emptyLabel="Not said"
        options={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <RadioField
        small
        name="publication"
        label="May the answer be published?"
        options={[
          { value: 'full', label: 'Yes, in full' },
          { value: 'anonymous', label: 'Yes, but without anything that shows who they are' },
          { value: 'none', label: 'No, or not said' },
        ]}
      />
    </>
  )
}
