import { askedKind, channelsSaid, openedFromTo } from '@/lib/reports/words'
import type { ReportContent } from '@/lib/reports/content-types'
import type { FigureOf } from './figure-of'

type Props = { figure: FigureOf<'audiences'>; consultation: ReportContent['consultation'] }

/** Who was asked from which day on, until when they could answer, and how their answers came in. */
export function Audiences({ figure: { audiences, hasPublic, channels }, consultation }: Props) {
  const [opened, cameIn] = [openedFromTo(consultation), channelsSaid(channels)]
  return (
    <>
      {opened ? <p className="govuk-body">{opened}</p> : null}
      <ul className="govuk-list govuk-list--bullet">
        {audiences.map((kind) => (
          <li key={kind.bodyType}>{askedKind(kind)}</li>
        ))}
        {hasPublic ? <li>anybody who wished to answer</li> : null}
      </ul>
      {cameIn ? <p className="govuk-body">{cameIn}</p> : null}
    </>
  )
}
