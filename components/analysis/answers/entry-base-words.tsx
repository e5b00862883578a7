import type { EntryBase } from '@/lib/analysis/tables/types'
import { countOf, formatNumber } from '@/lib/core/format'

/** Of how many responses the entries are, in words: the number of entries alone would look like as many answers. */
export function EntryBaseWords({ base, isPersons }: { base: EntryBase; isPersons: boolean }) {
  const { entries, responses, none, notAsked } = base
  if (entries === null)
    return <p className="govuk-body">What is counted is entries, not responses. Their base is hidden.</p>
  const rest = [
    none
      ? `${countOf(none, 'more response')} ${none === 1 ? 'was' : 'were'} asked and ${none === 1 ? 'has' : 'have'} no entry that answers`
      : '',
    notAsked ? `${formatNumber(notAsked)} ${notAsked === 1 ? 'was' : 'were'} not asked` : '',
  ].filter(Boolean)
  return (
    <p className="govuk-body">
      What is counted is entries, not responses.{' '}
      <strong>
        Base: {countOf(entries, 'entry', 'entries')} of{' '}
        {responses === null
          ? `a number of ${isPersons ? 'people' : 'responses'} that is hidden`
          : countOf(responses, 'response')}
        .
      </strong>
      {rest.length > 0 ? ` ${rest.join('; ')}.` : ''}
    </p>
  )
}
