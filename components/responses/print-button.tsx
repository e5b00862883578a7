'use client'

/** Prints the page; a browser without scripts prints by its own menu. */
export function PrintButton() {
  return (
    <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
      Print or save this page
    </button>
  )
}
