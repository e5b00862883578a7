import { bold } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'

/** To a member of the public, on the start page: that this page is theirs and how to find it again. Plain. */
export function OwnPageNote({ words }: { words: Words }) {
  return <div className="govuk-inset-text">{words.say('start.own-page', { b: bold })}</div>
}
