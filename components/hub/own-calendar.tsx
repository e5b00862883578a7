import type { ConsultationView } from '@/lib/consultations/types'

/** Its opening and closing day for one's own calendar, while they are still to come. */
export function OwnCalendar({ consultation: { slug, title, status } }: { consultation: ConsultationView }) {
  if (status !== 'open' && status !== 'approved') return null
  return (
    <p className="govuk-body no-print">
      {/* A file, which the pages’ script must not fetch. */}
      <a className="govuk-link" href={`/consultations/${slug}/calendar.ics`}>
        Add its days to your calendar<span className="govuk-visually-hidden">: {title}</span>
      </a>{' '}
      (iCalendar)
    </p>
  )
}
