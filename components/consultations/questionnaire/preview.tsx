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
        <Guard key={JSON.stringify(shown)}>
          <SurveyView definition={shown} mode="preview" />
        </Guard>
      )}
    </section>
  )
}

/** What is half written may be more than SurveyJS can draw; the editor must live on. */
class Guard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? (
      <p className="govuk-body">This cannot be shown as it stands. Check it under JSON.</p>
    ) : (
      this.props.children
    )
  }
}
