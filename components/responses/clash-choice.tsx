'use client'

import { useEffect, useRef } from 'react'
import type { SurveyAnswers } from '@/components/ui/survey/survey-types'
import { differingKeys, type Draft } from './draft-saver'

type Props = {
  theirs: Draft
  mine: () => SurveyAnswers
  titles: Record<string, string>
  onTake: () => void
  onKeep: () => void
}

/** Two people, or two devices, wrote at once: the person decides, nothing is overwritten in silence. */
export function ClashChoice({ theirs, mine, titles, onTake, onKeep }: Props) {
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const differing = differingKeys(theirs.answers, mine())
  return (
    <div
      ref={heading}
      className="govuk-notification-banner"
      role="alert"
      tabIndex={-1}
      aria-labelledby="clash-title"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="clash-title">
          Changed elsewhere
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">
          These answers were changed on another device, or by somebody else with the link.
        </p>
        <p className="govuk-body">They differ from those on this screen in:</p>
        <ul className="govuk-list govuk-list--bullet">
          {differing.map((key) => (
            <li key={key}>{titles[key] ?? titles[key.replace(/-Comment$/, '')] ?? key}</li>
          ))}
        </ul>
        <div className="govuk-button-group">
          <button type="button" className="govuk-button" onClick={onTake}>
            Load the answers from there
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onKeep}>
            Keep the answers on this screen
          </button>
        </div>
      </div>
    </div>
  )
}
