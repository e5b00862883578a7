import { Paragraphs } from '@/components/ui/paragraphs'
import { whoDecides } from '@/lib/reports/words'
import type { FigureOf } from './figure-of'

type Props = { figure: FigureOf<'decision'>; leads: { name: string }[] }

/** What could still be changed and what not, who asked and who decides. */
export function Decision({ figure, leads }: Props) {
  const { canChange, cannotChange } = figure
  const decides = whoDecides(figure, leads)
  return (
    <>
      {canChange ? (
        <h3 className="govuk-heading-s govuk-!-margin-bottom-1">What could still be changed</h3>
      ) : null}
      <Paragraphs text={canChange} />
      {cannotChange ? <h3 className="govuk-heading-s govuk-!-margin-bottom-1">What could not</h3> : null}
      <Paragraphs text={cannotChange} />
      {decides ? <p className="govuk-body">{decides}</p> : null}
    </>
  )
}
