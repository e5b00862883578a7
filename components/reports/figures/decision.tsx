import { Paragraphs } from '@/components/ui/paragraphs'
import { formatDate, listOf } from '@/lib/core/format'
import type { FigureOf } from './figure-of'

type Props = { figure: FigureOf<'decision'>; leads: { name: string }[] }

/** What could still be changed and what not, who asked and who decides. */
export function Decision({ figure, leads }: Props) {
  const { canChange, cannotChange, decisionMaker, decisionOn } = figure
  return (
    <>
      {canChange ? (
        <h3 className="govuk-heading-s govuk-!-margin-bottom-1">What could still be changed</h3>
      ) : null}
      <Paragraphs text={canChange} />
      {cannotChange ? <h3 className="govuk-heading-s govuk-!-margin-bottom-1">What could not</h3> : null}
      <Paragraphs text={cannotChange} />
      <p className="govuk-body">
        {leads.length > 0 ? `Asked by ${listOf(leads.map(({ name }) => `the ${name}`))}. ` : ''}
        {decisionMaker ? `Who decides: ${decisionMaker}` : ''}
        {decisionMaker && decisionOn ? `, on ${formatDate(decisionOn)}.` : decisionMaker ? '.' : ''}
      </p>
    </>
  )
}
