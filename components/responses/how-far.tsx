import type { ReactNode } from 'react'
import { bold, linkTo } from '@/components/ui/marks'
import { formatInstant } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { InvitationToAnswer } from '@/lib/responses/types'

/** What the button that leads to the questions says. */
export function startLabel({ draft, submitted }: InvitationToAnswer, words: Words): ReactNode {
  if (draft) return words.say('start.continue')
  return words.say(submitted ? 'start.change' : 'start.now')
}

type Props = {
  invitation: InvitationToAnswer
  words: Words
  /** Where what was submitted can be read. */ submitted: string
}

/** What was submitted and saved before: nothing for somebody who comes for the first time. */
export function HowFar({ invitation: { draft, submitted }, words, submitted: address }: Props) {
  const when = (at: Date) => formatInstant(at, words.language)
  return (
    <>
      {submitted ? (
        <div className="govuk-inset-text">
          {words.say(draft ? 'start.submitted-changing' : 'start.submitted', {
            ...{ when: when(submitted.revisedAt), reference: submitted.reference },
            ...{ b: bold, a: linkTo(address) },
          })}
        </div>
      ) : null}
      {draft ? (
        <p className="govuk-body">{words.say('start.saved', { when: when(draft.updatedAt) })}</p>
      ) : null}
    </>
  )
}
