import { linkTo } from '@/components/ui/marks'
import { formatInstantDate } from '@/lib/core/format'
import { asWritten, type Words } from '@/lib/core/words'
import type { ToldView } from '@/lib/telling/types'

type Event = Exclude<ToldView['matter'], { kind: 'report' }>
type Props = { matter: Event; isTheirs: boolean; words: Words }

/** What was done or dropped, where a letter tells of that. */
export function WhatHappened({ matter, isTheirs, words }: Props) {
  const { kind, action, title, number, owner, why, at } = matter
  const written = asWritten(words)
  const what = {
    what: <span {...written}>{action ?? title}</span>,
    date: formatInstantDate(at, words.language),
  }
  return (
    <section>
      <h2 className="govuk-heading-m">
        {words.say(kind === 'action-done' ? 'became.done' : 'became.dropped')}
      </h2>
      <p className="govuk-body">
        {owner ? words.say('became.on-by', { ...what, owner }) : words.say('became.on', what)}
      </p>
      {why ? (
        <p className="govuk-body">{words.say('became.why', { why: <span {...written}>{why}</span> })}</p>
      ) : null}
      <p className="govuk-body">
        {words.say('became.belongs', {
          number,
          title: <span {...written}>{title}</span>,
          a: linkTo(`/commitments/${number}`),
        })}{' '}
        {words.say(isTheirs ? 'became.yours' : 'became.of-others')}
      </p>
    </section>
  )
}
