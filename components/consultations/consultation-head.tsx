import Link from 'next/link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ConsultationView } from '@/lib/consultations/types'

type Props = {
  consultation: Pick<ConsultationView, 'id' | 'title' | 'status'>
  heading: string
  /** The number of a later round that the page is about; without it, the consultation itself. */
  round?: number | undefined
}

/** The head of a consultation's inner pages: the way back, what this page is for, and of which consultation. */
export function ConsultationHead({ consultation: { id, title, status }, heading, round }: Props) {
  return (
    <>
      {round ? (
        <Link className="govuk-back-link" href={`/staff/consultations/${id}/rounds/${round}`}>
          Back to the round
        </Link>
      ) : (
        <Link className="govuk-back-link" href={`/staff/consultations/${id}`}>
          Back to the consultation
        </Link>
      )}
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">
        {heading} <StatusTag status={status} />
      </h1>
    </>
  )
}
