import type { AudienceView } from '@/lib/consultations/types'
import { listOf } from '@/lib/core/format'

type Props = { audiences: AudienceView[]; boroughs: { code: string; name: string }[] }

/** Who is asked, in words. */
export function AudienceList({ audiences, boroughs }: Props) {
  const nameOf = (code: string) => boroughs.find((borough) => borough.code === code)?.name ?? code
  if (audiences.length === 0) return null
  return (
    <ul className="govuk-list govuk-list--bullet">
      {audiences.map(({ bodyTypeCode, bodyTypeNamePlural, boroughCodes }) => (
        <li key={bodyTypeCode}>
          {bodyTypeNamePlural} in{' '}
          {boroughCodes.length === 0 ? 'all boroughs' : listOf(boroughCodes.map(nameOf).toSorted())}
        </li>
      ))}
    </ul>
  )
}
