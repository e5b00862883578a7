import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import type { CompileDesk } from '@/lib/compiles/types'
import { formatInstant } from '@/lib/core/format'
import styles from './compile.module.css'
import type { DeskActions } from './desk-actions'

type Props = { desk: CompileDesk; actions: DeskActions | null }

/** From the draft to the submitted response, and what it was made from. */
export function Standing({ desk, actions }: Props) {
  const { standing, invitationId, group } = desk
  const { hasDraft, submitted, signOff, signedOff, snapshots } = standing
  return (
    <section className={styles.standing} aria-labelledby="standing">
      <h2 className="govuk-heading-m" id="standing">
        Sign off and submit
      </h2>
      {submitted ? (
        <p className="govuk-body">
          The response of {group.name} was submitted on {formatInstant(submitted.at)}, reference{' '}
          {submitted.reference}
          {hasDraft
            ? '. It is being corrected: what was submitted counts until the changes are submitted.'
            : '.'}
        </p>
      ) : (
        <p className="govuk-body">
          {hasDraft
            ? 'The response is being written, and has not been submitted.'
            : 'Nothing has been written yet. The first words that you use or write begin the response.'}
        </p>
      )}
      {signOff === 'chair' ? (
        <p className="govuk-body">
          {signedOff
            ? `Signed off by ${signedOff.name} on ${formatInstant(signedOff.at)}. Any change to the text undoes it.`
            : 'The chair signs it off before it is submitted.'}
        </p>
      ) : null}
      {snapshots.length > 0 ? (
        <ul className="govuk-list">
          {snapshots.map(({ revisionNumber, at }) => (
            <li key={revisionNumber}>
              <Link
                className="govuk-link"
                href={`/my-groups/compile/${invitationId}/snapshots/${revisionNumber}`}
              >
                What {revisionNumber === 1 ? 'the response' : `its correction ${revisionNumber - 1}`} was made
                from
              </Link>
              , frozen on {formatInstant(at)}
            </li>
          ))}
        </ul>
      ) : null}
      {actions ? (
        <div className={styles.row}>
          {hasDraft ? (
            <Open {...{ invitationId, actions }} to="check" words="Check and submit" isMain />
          ) : null}
          {signOff === 'chair' && !signedOff && hasDraft ? (
            <Open {...{ invitationId, actions }} to="people" words="Ask the chair to sign it off" />
          ) : null}
          <Open {...{ invitationId, actions }} to="questions" words="Open the whole questionnaire" />
        </div>
      ) : null}
    </section>
  )
}

type OpenProps = {
  invitationId: string
  actions: DeskActions
  to: 'check' | 'people' | 'questions'
  words: string
  isMain?: boolean
}

function Open({ invitationId, actions, to, words, isMain }: OpenProps) {
  return (
    <ActionForm action={actions.open}>
      <input type="hidden" name="invitationId" value={invitationId} />
      <input type="hidden" name="to" value={to} />
      <button className={`govuk-button${isMain ? '' : ' govuk-button--secondary'}`}>{words}</button>
    </ActionForm>
  )
}
