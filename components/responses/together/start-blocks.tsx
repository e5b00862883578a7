import { linkTo } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import type { SectionView } from '@/lib/responses/types'

type Props = { token: string; sections: SectionView[]; people: number; mayDecline: boolean; words: Words }

/** On the start page of a body: parts that were handed to whoever reads it, others to answer with, or saying no. Plain. */
export function TogetherBlock({ token, sections, people, mayDecline, words }: Props) {
  const mine = sections.filter(({ handover }) => handover?.isYours && !handover.doneAt)
  const at = (path: string) => linkTo(`/respond/${token}/${path}`)
  return (
    <>
      {mine.map(({ page, title, handover }) => (
        <div className="govuk-inset-text" key={page}>
          {handover?.byName
            ? words.say('together.asked', { name: handover.byName, title, a: at(partOf(page)) })
            : words.say('together.asked-unnamed', { title, a: at(partOf(page)) })}
        </div>
      ))}
      <h2 className="govuk-heading-m">{words.say('together.heading')}</h2>
      <p className="govuk-body">
        {words.say(people > 1 ? 'together.people' : 'together.invite', { people, a: at('people') })}
      </p>
      {mayDecline ? (
        <>
          <h2 className="govuk-heading-m">{words.say('together.not-heading')}</h2>
          <p className="govuk-body">
            {words.say('together.not', { decline: at('decline'), pass: at('pass-on') })}
          </p>
        </>
      ) : null}
    </>
  )
}

const partOf = (page: string) => `part?page=${encodeURIComponent(page)}`

/** On the start page of a body that said no: that it did, and the way back. Plain. */
export function DeclinedBlock({ token, words }: { token: string; words: Words }) {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">{words.say('together.declined')}</p>
      <a className="govuk-link" href={`/respond/${token}/decline`}>
        {words.say('together.after-all')}
      </a>
    </div>
  )
}
