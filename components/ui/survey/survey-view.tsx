'use client'

import 'survey-core/survey-core.fontless.min.css'
import './survey-base-theme.css'
import './survey-look.css'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { markedAs } from '@/lib/core/languages'
import { useFormWords } from '../words'
import { languageOf, loadSurveyWords } from './survey-languages'
import { loadSurveyForm } from './load-survey-form'
import type { SurveyViewProps } from './survey-types'

// SurveyJS draws nothing useful on the server (its inputs have no names), and its libraries are large: they come once
// the page is there. The style sheets stand here, so that they come with the page and nothing jumps.
const SurveyForm = dynamic(() => loadSurveyForm().then((module) => module.SurveyForm), {
  ssr: false,
  loading: () => <Loading />,
})

function Loading() {
  const words = useFormWords()
  return (
    <p className="govuk-body" role="status">
      {words.say('live.loading')}
    </p>
  )
}

/** A questionnaire in the look of the site: to answer, to try out, or to read. */
export function SurveyView(props: SurveyViewProps) {
  const language = languageOf(props.definition)
  const [spoken, setSpoken] = useState('en')
  useEffect(() => {
    let isWanted = true
    void loadSurveyWords(language).then(() => isWanted && setSpoken(language))
    return () => {
      isWanted = false
    }
  }, [language])
  // Words that came after the form was drawn would not be put in.
  if (spoken !== language) return null
  return (
    <div {...markedAs(language)}>
      <SurveyForm {...props} />
    </div>
  )
}
