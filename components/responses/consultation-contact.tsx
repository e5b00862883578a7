type Props = { consultation: { contactName: string; contactEmail: string } }

/** Whom to ask; nothing where no contact was given. */
export function ConsultationContact({ consultation: { contactName, contactEmail } }: Props) {
  if (!contactName && !contactEmail) return null
  return (
    <>
      <h2 className="govuk-heading-m">Questions, or another way to answer</h2>
      <p className="govuk-body">
        Write to {contactName || 'us'}
        {contactEmail ? (
          <>
            :{' '}
            <a className="govuk-link" href={`mailto:${contactEmail}`}>
              {contactEmail}
            </a>
          </>
        ) : null}
        . You can also answer on paper or by telephone.
      </p>
    </>
  )
}
