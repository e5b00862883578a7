'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { ProblemSummary } from '@/components/ui/problem-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import type { QuestionnaireView } from '@/lib/consultations/types'
import type { FormState } from '@/lib/core/form-action'
import { isJson as isObject, type Definition } from './edit-definition'
import { LiveText } from './editor-fields'
import { JsonEditor } from './json-editor'
import { PagesEditor, type Problem } from './pages-editor'
import { Preview } from './preview'
import styles from './editor.module.css'

type Props = {
  questionnaire: QuestionnaireView
  /** Once people answer, a save makes a new version. */
  makesNewVersion: boolean
  save: (state: FormState, form: FormData) => Promise<FormState>
  check: (text: string) => Promise<Problem[]>
}

const pretty = (definition: Definition) => JSON.stringify(definition, null, 2)

/**
 * The plain editor: questions on one side, how they look on the other, the JSON for those who want it. Only what saves
 * is a form: pressing Enter in a question, or a button of the preview, must not send it.
 */
export function QuestionnaireEditor({ questionnaire, makesNewVersion, save, check }: Props) {
  const [state, send] = useActionState(save, { status: 'idle' })
  const [definition, setDefinition] = useState<Definition>(questionnaire.definition)
  const [minutes, setMinutes] = useState(String(questionnaire.minutes))
  // While somebody types JSON it may not be readable: then the text is all there is.
  const [json, setJson] = useState<string | null>(null)
  const problems = Object.entries(state.errors ?? {}).map(([path, message]) => ({ path, message }))
  const readable = json === null || parsed(json) !== null
  const typeJson = (text: string) => {
    setJson(text)
    const read = parsed(text)
    if (read) setDefinition(read)
  }
  return (
    <>
      <noscript>
        <p className="govuk-inset-text">
          Writing a questionnaire needs JavaScript, which is off in this browser. Nothing on this page can be
          changed without it.
        </p>
      </noscript>
      <Outcome state={state} isJson={json !== null} />
      <form action={send} className={styles.save} noValidate id="form">
        <SaveBar
          {...{ questionnaire, makesNewVersion, minutes, setMinutes }}
          minutesProblem={state.errors?.minutes}
          text={json ?? pretty(definition)}
        />
      </form>
      <SavedMeanwhile
        isRefused={state.status === 'refused'}
        questionnaire={questionnaire}
        definition={definition}
        take={(saved) => {
          setDefinition(saved)
          setJson(null)
        }}
      />
      <div className={styles.layout}>
        <div>
          <div className={styles.tabs}>
            <Tab isOn={json === null} isOff={!readable} press={() => setJson(null)}>
              Questions
            </Tab>
            <Tab isOn={json !== null} press={() => setJson(json ?? pretty(definition))}>
              JSON
            </Tab>
          </div>
          {json === null ? (
            <PagesEditor definition={definition} problems={problems} onChange={setDefinition} />
          ) : (
            <>
              {readable ? null : (
                <p className="govuk-error-message" role="alert">
                  This is not JSON yet: a bracket, comma or quotation mark is missing. The preview shows what
                  could last be read.
                </p>
              )}
              <JsonEditor text={json} onChange={typeJson} check={check} />
            </>
          )}
        </div>
        <Preview definition={definition} />
      </div>
    </>
  )
}

function parsed(text: string): Definition | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

type SaveProps = Omit<Props, 'save' | 'check'> & {
  minutes: string
  setMinutes: (minutes: string) => void
  minutesProblem?: string
  text: string
}

function SaveBar({ questionnaire, makesNewVersion, minutes, setMinutes, minutesProblem, text }: SaveProps) {
  const { consultationId, baseVersion, number } = questionnaire
  return (
    <>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="baseVersion" value={baseVersion} />
      <input type="hidden" name="minutes" value={minutes} />
      <input type="hidden" name="definition" value={text} />
      <LiveText
        label="Minutes it takes to answer"
        width={5}
        value={minutes}
        onChange={setMinutes}
        error={minutesProblem}
      />
      {makesNewVersion ? (
        <p className="govuk-body">
          It is open. Saving makes version {number + 1}: whoever begins from then on gets it, and everybody
          who has begun or answered keeps theirs.
        </p>
      ) : null}
      <SubmitButton>
        {makesNewVersion ? `Save as version ${number + 1}` : 'Save the questionnaire'}
      </SubmitButton>
    </>
  )
}

/** What came of the last save, read out and in view. */
function Outcome({ state, isJson }: { state: FormState; isJson: boolean }) {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status !== 'idle') top.current?.querySelector<HTMLElement>('[tabindex]')?.focus()
  }, [state])
  const problems = Object.entries(state.errors ?? {}).map(([path, message]) => ({
    href: isJson ? '#json' : path.startsWith('pages[') && path.includes('.elements[') ? `#${path}` : '#form',
    text: path === 'definition' || path === 'minutes' ? message : `${path}: ${message}`,
  }))
  if (state.message && state.status !== 'done') problems.unshift({ href: '#form', text: state.message })
  return (
    <div ref={top}>
      {problems.length > 0 ? <ProblemSummary problems={problems} /> : null}
      {state.status === 'done' ? (
        <p className="govuk-inset-text" role="alert" tabIndex={-1}>
          {state.message}
        </p>
      ) : null}
    </div>
  )
}

type MeanwhileProps = {
  isRefused: boolean
  questionnaire: QuestionnaireView
  definition: Definition
  take: (definition: Definition) => void
}

/** After a refused save: what somebody else saved. What was written here stays until one chooses. */
function SavedMeanwhile({ isRefused, questionnaire, definition, take }: MeanwhileProps) {
  if (!isRefused || pretty(questionnaire.definition) === pretty(definition)) return null
  return (
    <details className="govuk-details" open>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What stands saved now</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          Your own questions are below, unsaved. Saving again puts them in the place of these.
        </p>
        <div className="table-frame" tabIndex={0} role="region" aria-label="What stands saved now">
          <pre className={styles.json}>{pretty(questionnaire.definition)}</pre>
        </div>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => take(questionnaire.definition)}
        >
          Drop mine and go on from these
        </button>
      </div>
    </details>
  )
}

type TabProps = { children: React.ReactNode; isOn: boolean; isOff?: boolean; press: () => void }

function Tab({ children, isOn, isOff, press }: TabProps) {
  return (
    <button
      type="button"
      className={`govuk-button${isOn ? '' : ' govuk-button--secondary'}`}
      aria-pressed={isOn}
      disabled={isOff}
      onClick={press}
    >
      {children}
    </button>
  )
}
