import type { Words } from '@/lib/core/words'
import type { PassToBorough } from '@/lib/responses/get-pass-to-borough'

type Props = { token: string; choice: PassToBorough | null; next: 'check' | 'simple/check'; words: Words }

/**
 * On the page where a panel checks its answers: who else will read them, and the choice that they do not. A form of its
 * own with one button, so that it works without scripts and nothing is left unsaved. Plain.
 */
export function PassToBoroughBlock({ token, choice, next, words }: Props) {
  if (!choice) return null
  const { groupName: group, passes } = choice
  return (
    <section aria-labelledby="borough">
      <h2 className="govuk-heading-m" id="borough">
        {words.say('borough.heading')}
      </h2>
      <div className="govuk-inset-text">
        <p className="govuk-body">{words.say(passes ? 'borough.passes' : 'borough.passes-not', { group })}</p>
        <form method="post" action={`/respond/${token}/pass-to-borough`}>
          <input type="hidden" name="passes" value={passes ? 'no' : 'yes'} />
          <input type="hidden" name="next" value={next} />
          <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            {words.say(passes ? 'borough.do-not' : 'borough.do')}
          </button>
        </form>
      </div>
    </section>
  )
}
