import { calendarFile } from '@/lib/consultations/calendar-file'
import { listCalendarDays } from '@/lib/consultations/list-calendar-days'
import { apiDoor } from '@/lib/core/api-door'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { knownAnswer } from '../../known-answer'

type Props = { params: Promise<{ slug: string }> }

export function GET(request: Request, { params }: Props): Promise<Response> {
  return apiDoor(async () => {
    const days = await listCalendarDays(strangerContext(), await params)
    return knownAnswer(
      request,
      calendarFile('Soundings', days),
      'text/calendar; charset=utf-8',
      'consultation.ics',
    )
  })
}
