import { feedFile } from '@/lib/consultations/feed-file'
import { listFeedEntries } from '@/lib/consultations/list-feed-entries'
import { apiDoor } from '@/lib/core/api-door'
import { appUrl } from '@/lib/core/env'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { knownAnswer } from '../known-answer'

/** What opened and what was reported, for feed readers. */
export function GET(request: Request): Promise<Response> {
  return apiDoor(async () => {
    const home = `${appUrl()}/consultations`
    const entries = await listFeedEntries(strangerContext())
    const file = feedFile({ self: `${home}/feed.atom`, home, entries })
    return knownAnswer(request, file, 'application/atom+xml; charset=utf-8')
  })
}
