export const metadata = { title: 'Accessibility' }

export default function AccessibilityPage() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Accessibility</h1>
        <p className="govuk-body-l">Soundings is for everybody. It is built to meet WCAG 2.2 at level AA.</p>
        <h2 className="govuk-heading-m">What you can do</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>use every page with the keyboard alone, or with a screen reader</li>
          <li>read every page on a screen 320 pixels wide without scrolling sideways</li>
          <li>read every chart and map as a table</li>
          <li>print any page</li>
        </ul>
        <h2 className="govuk-heading-m">How it is checked</h2>
        <p className="govuk-body">
          Every page visited in the tests is checked by axe, at desktop and at telephone width. Automatic
          checks find only part of what can be wrong, so please tell us what you meet.
        </p>
        <h2 className="govuk-heading-m">What is not there yet</h2>
        <p className="govuk-body">
          The questionnaire itself needs JavaScript. A version without it, one on paper and ones in other
          languages are being built. Until then, write to or ring the contact named on the consultation, who
          can take your answer in another way.
        </p>
      </div>
    </div>
  )
}
