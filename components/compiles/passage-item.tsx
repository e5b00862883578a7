import { ActionForm } from '@/components/ui/action-form'
import { USES } from '@/lib/compiles/schema'
import type { PassageView } from '@/lib/compiles/types'
import type { FormState } from '@/lib/core/form-action'
import { formatInstantDate } from '@/lib/core/format'
import styles from './compile.module.css'
import { standingWords, verdictWords } from './passage-words'

type Action = (state: FormState, form: FormData) => Promise<FormState>
export type PassageActions = { update: Action; remove: Action }

type Props = {
  passage: PassageView
  invitationId: string
  /** Names of the panels are said where passages of several stand together. */
  withMarker?: boolean
  /** Null for readers. */
  actions: PassageActions | null
  /** The same passage may stand in two places: what its fields are called by. */
  place: string
}

/** A passage, what became of it and why; whoever leads the group changes it here. */
export function PassageItem({ passage, invitationId, withMarker, actions, place }: Props) {
  const { id, marker, excerpt, isWhole, isStale, isWithdrawn, use, reason, isMinority } = passage
  const standing = standingWords(passage)
  const fields = `${place}-${id}`
  return (
    <li className={styles.passage} data-use={use}>
      <p>
        {withMarker ? <strong>{marker}: </strong> : null}
        <strong>{verdictWords(passage)}</strong>
      </p>
      {isWithdrawn ? (
        <p className={styles.tag}>
          This body has since asked not to pass its answer on: its words are not shown.
        </p>
      ) : (
        <blockquote>{isWhole ? 'The whole answer' : `“${excerpt}”`}</blockquote>
      )}
      {reason ? <p>Why: {reason}</p> : null}
      {isStale ? (
        <p className={styles.tag}>
          The panel has since corrected its answer: these words are no longer in it.
        </p>
      ) : null}
      {standing ? (
        <p className={passage.standing === 'stands' && !isWithdrawn ? styles.small : styles.tag}>
          {standing}
        </p>
      ) : null}
      <p className={styles.small}>
        {passage.markedByName}, {formatInstantDate(passage.markedAt)}
      </p>
      {actions ? (
        <details>
          <summary>
            Change<span className="govuk-visually-hidden"> what becomes of this passage of {marker}</span>
          </summary>
          <ActionForm action={actions.update}>
            <input type="hidden" name="invitationId" value={invitationId} />
            <input type="hidden" name="passageId" value={id} />
            <fieldset className="govuk-fieldset">
              <legend className="govuk-visually-hidden">What becomes of it</legend>
              {Object.entries(USES).map(([value, words]) => (
                <label key={value} className={styles.check}>
                  <input type="radio" name="use" value={value} defaultChecked={value === use} />
                  <span>{words}</span>
                </label>
              ))}
            </fieldset>
            <div className={styles.field}>
              <label htmlFor={`${fields}-reason`}>Why in part, or why not?</label>
              <textarea id={`${fields}-reason`} name="reason" rows={2} defaultValue={reason} />
            </div>
            <label className={styles.check}>
              <input type="checkbox" name="isMinority" value="yes" defaultChecked={isMinority} />
              <span>Keep it as a minority view</span>
            </label>
            <button className={styles.tool}>Save</button>
          </ActionForm>
          <ActionForm action={actions.remove}>
            <input type="hidden" name="invitationId" value={invitationId} />
            <input type="hidden" name="passageId" value={id} />
            <button className={styles.tool}>Take the mark away</button>
          </ActionForm>
        </details>
      ) : null}
    </li>
  )
}
