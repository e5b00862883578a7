'use client'

import Link from 'next/link'
import { STANCES } from '@/lib/analysis/schema'
import type { AnswerView } from '@/lib/analysis/types'
import { STANCE_KEYS, STANCE_WORDS } from './stances'
import styles from './desk.module.css'

const REDACTION_WORDS: Record<AnswerView['redaction'], string> = {
  undecided: 'nobody has decided',
  decided: 'decided',
  'out-of-date': 'decided before it was corrected, to be decided again',
}

type Props = {
  shown: AnswerView
  act: Record<string, () => void>
  mayCode: boolean
  escalateHref: string
  redactionHref: string
}

/** Where the answer stands, whether it is rich in evidence, and whether somebody must act on it. */
export function Judgement({ shown, act, mayCode, escalateHref, redactionHref }: Props) {
  const { mark, escalation, redaction } = shown
  return (
    <>
      <fieldset className={styles.judge}>
        <legend>
          Position
          {mark.by ? <span className={styles.for}> · by {mark.by}</span> : null}
          {mark.changedSince ? (
            <strong className={styles.stale}> · the answer was corrected since</strong>
          ) : null}
        </legend>
        {STANCES.map((stance) => (
          <button
            key={stance}
            type="button"
            className={mark.stance === stance ? styles.toolOn : styles.tool}
            aria-pressed={mark.stance === stance}
            disabled={!mayCode}
            onClick={act[STANCE_KEYS[stance]]}
          >
            {STANCE_WORDS[stance]} <kbd>Shift {STANCE_KEYS[stance]}</kbd>
          </button>
        ))}
        <button
          type="button"
          className={mark.isEvidence ? styles.toolOn : styles.tool}
          aria-pressed={mark.isEvidence}
          disabled={!mayCode}
          onClick={act.E}
        >
          Rich in evidence <kbd>Shift E</kbd>
        </button>
      </fieldset>
      {escalation ? (
        <p className={styles.care}>
          <strong>
            {escalation.closedAt ? 'Dealt with by' : 'With'} {escalation.officerName}.
          </strong>{' '}
          {escalation.by ? `Passed on by ${escalation.by}. ` : ''}
          {escalation.closedAt ? (
            <Link className="govuk-link" href={escalateHref}>
              Pass it to an officer again
            </Link>
          ) : null}
        </p>
      ) : (
        <p className={styles.who}>
          <Link className="govuk-link" href={escalateHref}>
            A crime or somebody at risk? Pass it to an officer
          </Link>{' '}
          <kbd>Shift X</kbd>
        </p>
      )}
      <p className={styles.who}>
        <Link className="govuk-link" href={redactionHref}>
          What is taken out before others read it
        </Link>
        : {REDACTION_WORDS[redaction]}
      </p>
    </>
  )
}
