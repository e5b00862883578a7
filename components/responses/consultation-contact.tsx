import { linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'

type Props = { consultation: { contactName: string; contactEmail: string }; words: Words }

/** Whom to ask; nothing where no contact was given. */
export function ConsultationContact({ consultation: { contactName, contactEmail }, words }: Props) {
  if (!contactName && !contactEmail) return null
  const email = { email: contactEmail, a: linkTo(`mailto:${contactEmail}`) }
  return (
    <>
      <h2 className="govuk-heading-m">{words.say('contact.heading')}</h2>
      <p className="govuk-body">
        {!contactEmail
          ? words.say('contact.name', { name: contactName })
          : contactName
            ? words.say('contact.name-email', { name: contactName, ...email })
            : words.say('contact.email', email)}
      </p>
    </>
  )
}
