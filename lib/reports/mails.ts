import type { CalendarDate } from '../core/london-time'
import { formatDate } from '../core/format'

type About = { title: string; contactName: string; contactEmail: string }
type To = { url: string; keepUntil: CalendarDate | null }

/** To a member of the public who left an address for it: that the report can be read, and why they hear of it. */
export function reportLetter({ title, contactName, contactEmail }: About, { url, keepUntil }: To) {
  const paragraphs = [
    'Hello,',
    `You took part in “${title}”. What everybody told us, and what happens next, can now be read:`,
    url,
    `You get this letter because you gave us your e-mail address to be told what came of it. It is the only one: there will be no other.${keepUntil ? ` We delete your address after ${formatDate(keepUntil)}.` : ''}`,
    contactEmail &&
      `If you have questions, or want your address deleted sooner, write to ${contactName || 'us'}: ${contactEmail}`,
  ]
  return { subject: `What came of it: ${title}`, text: paragraphs.filter(Boolean).join('\n\n') }
}
