import type { PassToBorough } from '@/lib/responses/get-pass-to-borough'

type Props = { token: string; choice: PassToBorough | null; next: 'check' | 'simple/check' }

/**
 * On the page where a panel checks its answers: who else will read them, and the choice that they do not. A form of its
 * own with one button, so that it works without scripts and nothing is left unsaved. Plain.
 */
export function PassToBoroughBlock({ token, choice, next }: Props) {
  if (!choice) return null
  const { groupName, passes } = choice
  return (
    <section aria-labelledby="borough">
      <h2 className="govuk-heading-m" id="borough">
        Who reads it in your borough
      </h2>
      <div className="govuk-inset-text">
        <p className="govuk-body">
          {passes
            ? `${groupName} makes the borough’s response from what its panels say. It will read your answer, and tell you what it used and why. Your answer counts once, as yours, either way.`
            : `Your answer is not passed to ${groupName}. It sees that you answered, and none of your words. Your answer counts all the same.`}
        </p>
        <form method="post" action={`/respond/${token}/pass-to-borough`}>
          <input type="hidden" name="passes" value={passes ? 'no' : 'yes'} />
          <input type="hidden" name="next" value={next} />
          <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            {passes ? 'Do not pass our answer to the borough' : 'Pass our answer to the borough after all'}
          </button>
        </form>
      </div>
    </section>
  )
}
