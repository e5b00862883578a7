import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RemindersChoice } from '@/components/bodies/reminders-choice'
import { getReminders } from '@/lib/bodies/get-reminders'
import { NotFound } from '@/lib/core/errors'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { choose } from './actions'

export const metadata: Metadata = { title: 'Reminders', robots: { index: false }, referrer: 'same-origin' }

/** Opening it changes nothing: programs that look into letters open every link. */
export default async function RemindersPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const view = await getReminders(strangerContext(), token).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  return <RemindersChoice {...{ view, token }} action={choose} />
}
