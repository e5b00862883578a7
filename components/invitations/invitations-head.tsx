import Link from 'next/link'
import { PageTabs } from '@/components/ui/page-tabs'
import { StatusTag } from '@/components/ui/status-tag'

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
  /** The number of a later round; the stage that sought views has none. */
  stage?: string | undefined
}

/** The head that the pages on a consultation's invitations share: where one is, and what is beside it. */
export function InvitationsHead({ consultation, here, title, stage }: Props) {
  const { id, status } = consultation
  return (
    <>
      {stage ? (
        <Link href={`/staff/consultations/${id}/rounds/${stage}`} className="govuk-back-link">
          Back to the round
        </Link>
      ) : (
        <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
          {consultation.title}
        </Link>
      )}
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">
        <span className="govuk-caption-l">
          {consultation.title} <StatusTag status={status} />
        </span>
        {title}
      </h1>
      {/* A round that is still being written has asked nobody: there is nothing beside its reminders yet. */}
      {stage && status === 'draft' ? null : (
        <PageTabs
          label="Responses and invitations"
          pages={PAGES.map(({ key, label }) => ({
            href: `/staff/consultations/${id}/${key}${stage ? `?stage=${stage}` : ''}`,
            ...{ label, isHere: key === here },
          }))}
        />
      )}
    </>
  )
}
