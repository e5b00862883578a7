import type { z } from 'zod'
import type { BodyMeasure, FullMeasuresView, MeasureFigures } from '@/lib/measures/types'
import { yearWords } from '@/lib/measures/words'
import type { Measures } from './measure-shapes'

type Answer = z.input<typeof Measures>
type Source = Answer['measures'][number]['source']

/** The measures of a year as the public API says them. */
export function measuresAnswer({ year, years, measures }: FullMeasuresView): Answer {
  return {
    ...{ year, financialYear: yearWords(year), years },
    measures: measures.map(({ bodies, source, ...figures }) => {
      const from = sourceOf(source)
      return { ...figures, source: from, bodies: bodies.map((body) => bodyAnswer(body, from)) }
    }),
  }
}

const sourceOf = (source: MeasureFigures['source']): Source =>
  source && { slug: source.slug, title: source.title }

function bodyAnswer(body: BodyMeasure, from: Source): Answer['measures'][number]['bodies'][number] {
  const { name, boroughCode, boroughName, state, evidence, evidenceUrl, onDate, hint } = body
  return {
    ...{ name, state, evidence, evidenceUrl, onDate, theRecordSays: hint },
    borough: boroughCode === null ? null : { code: boroughCode, name: boroughName },
    how:
      body.how === 'record'
        ? { kind: 'worked-out', from }
        : body.enteredBy && { kind: 'entered', by: body.enteredBy },
  }
}
