import { calendarFile } from '@/lib/consultations/calendar-file'
import { listCalendarDays } from '@/lib/consultations/list-calendar-days'
import { apiDoor } from '@/lib/core/api-door'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { knownAnswer } from '../known-answer'

/** Opening and closing days, for calendars that ask for them again by themselves. */
export function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const file = calendarFile('Soundings consultations', await listCalendarDays(strangerContext()))
    return knownAnswer(request, file, 'text/calendar; charset=utf-8', 'consultations.ics')
  })
}
