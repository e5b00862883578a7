'use client'

import { Component, useDeferredValue, type ReactNode } from 'react'
import { SurveyView } from '@/components/ui/survey/survey-view'
import { elementsOf, pagesOf, type Definition } from './edit-definition'
import styles from './editor.module.css'

/** The questionnaire as people will see it, while it is written. Nothing that is tried here is kept. */
export function Preview({ definition }: { definition: Definition }) {
  const shown = useDeferredValue(definition)
  const isEmpty = pagesOf(shown).flatMap(elementsOf).length === 0
  return (
    <section className={styles.preview} aria-labelledby="preview" tabIndex={0}>
      <h2 className="govuk-heading-m" id="preview">
        Preview
      </h2>
      {isEmpty ? (
        <p className="govuk-body">Add a question, and it is shown here as people will see it.</p>
      ) : (
        <Guard of={shown}>
          <SurveyView definition={shown} mode="preview" />
        </Guard>
      )}
    </section>
  )
}

type GuardProps = { children: ReactNode; of: Definition }
type GuardState = { failedFor: Definition | null; of: Definition }

/** What is half written may be more than SurveyJS can draw; the editor must live on, and the next change is tried again. */
class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { failedFor: null, of: this.props.of }
  static getDerivedStateFromProps({ of }: GuardProps, state: GuardState) {
    return of === state.of ? null : { of, failedFor: null }
  }
  static getDerivedStateFromError() {
    return { failedFor: {} }
  }
  override render() {
    return this.state.failedFor ? (
      <p className="govuk-body">This cannot be shown as it stands. Check it under JSON.</p>
    ) : (
      this.props.children
    )
  }
}
