import { linkTo } from '@/components/ui/marks'
import { formatDateWithWeekday } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { InvitationToAnswer } from '@/lib/responses/types'

type Props = { invitation: InvitationToAnswer; words: Words }

/** The same promise on the start page and here: who decides, when, and where the result will stand. */
export function WhatHappens({ invitation: { consultation }, words }: Props) {
  const { decisionMaker: who, decisionOn, slug } = consultation
  return (
    <>
      <p className="govuk-body">{words.say('happens.read')}</p>
      {who ? (
        <p className="govuk-body">
          {decisionOn
            ? words.say('happens.decision-on', {
                ...{ who, date: formatDateWithWeekday(decisionOn, words.language) },
              })
            : words.say('happens.decision', { who })}
        </p>
      ) : null}
      <p className="govuk-body">{words.say('happens.page', { a: linkTo(`/consultations/${slug}`) })}</p>
    </>
  )
}
