'use client'

import { useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Puts the words that are selected in the answer into the first empty field for own words. Where there are no scripts, the
 * fields are there to write into, and this is not.
 */
export function TakeSelection() {
  const [news, setNews] = useState('')
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!hasScripts) return null
  const take = () => {
    const selection = document.getSelection()
    const frame = document.getElementById('answer-text')
    const words = selection?.toString().trim() ?? ''
    if (!words || !frame || !selection?.anchorNode || !frame.contains(selection.anchorNode))
      return setNews('Select words in the answer first.')
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-own-words]')]
    const field = fields.find(({ value }) => value.trim() === '')
    if (!field) return setNews('All fields for own words are full. Save, then go on.')
    field.value = words
    setNews(`“${words}” is to be taken out. Say why, then save.`)
  }
  return (
    <div className="govuk-!-margin-bottom-4">
      {/* The selection must still stand when the button is pressed. */}
      <button
        type="button"
        className="govuk-button govuk-button--secondary govuk-!-margin-bottom-1"
        onMouseDown={(event) => event.preventDefault()}
        onClick={take}
      >
        Take out what is selected
      </button>
      <p className="govuk-body-s govuk-!-margin-bottom-0" role="status">
        {news}
      </p>
    </div>
  )
}
