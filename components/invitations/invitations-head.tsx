import Link from 'next/link'
import { StatusTag } from '@/components/ui/status-tag'
import styles from './invitations-head.module.css'

const PAGES = [
  { key: 'rates', label: 'Response rates' },
  { key: 'silent', label: 'Silent bodies' },
  { key: 'declined', label: 'Declined' },
  { key: 'invitations', label: 'Invitations' },
  { key: 'reminders', label: 'Reminders' },
  { key: 'mail-problems', label: 'Mail that did not arrive' },
] as const

type Props = {
  consultation: { id: string; title: string; status: string }
  here: (typeof PAGES)[number]['key']
  title: string
}

/** The head that the pages on a consultation's invitations share: where one is, and what is beside it. */
export function InvitationsHead({ consultation, here, title }: Props) {
  const { id, status } = consultation
  return (
    <>
      <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
        {consultation.title}
      </Link>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">
        <span className="govuk-caption-l">
          {consultation.title} <StatusTag status={status} />
        </span>
        {title}
      </h1>
      <nav aria-label="Responses and invitations" className="no-print">
        <ul className={styles.tabs}>
          {PAGES.map(({ key, label }) => (
            <li key={key}>
              <Link
                className="govuk-link"
                href={`/staff/consultations/${id}/${key}`}
                aria-current={key === here ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
