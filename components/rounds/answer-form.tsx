import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, RadioField, TextAreaField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import { VERDICTS } from '@/lib/rounds/schema'
import type { CommentsDesk, CommentView } from '@/lib/rounds/types'
import { Hidden } from './draft-editor'
import { VERDICT_NAMES } from './round-words'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
  here: CommentsDesk['here']
  hidden: Record<string, string>
  /** The response whose comment is to be answered; without one, those much alike, or the only one. */
  chosen: string
  action: Action
}

/** What names a comment in a form: the response, its question, the revision read, the answer that was there. */
const commentKey = ({ responseId, questionName, revisionNumber, answer }: CommentView) =>
  [responseId, questionName, revisionNumber, answer?.version ?? 0].join('|')

/** One answer, for one comment or for several that are alike. */
export function AnswerForm({ here, hidden, chosen, action }: Props) {
  const ticked = tickedIn(here, chosen)
  const before = ticked.length === 1 ? ticked[0]?.answer : undefined
  return (
    <section aria-labelledby="answer">
      <h2 className="govuk-heading-m" id="answer">
        Answer
      </h2>
      {ticked.length > 1 ? (
        <p className="govuk-body">The comments ticked are much alike and can be answered together.</p>
      ) : null}
      <ActionForm action={action}>
        <Hidden values={hidden} />
        <CheckboxField
          name="comments"
          label="Which comments"
          options={here.comments.map((comment) => ({
            value: commentKey(comment),
            label: comment.who,
            hint: comment.text.slice(0, 100),
          }))}
          defaultValue={ticked.map(commentKey)}
          small
        />
        <RadioField
          name="verdict"
          label="What was made of it"
          options={VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_NAMES[verdict] }))}
          defaultValue={before?.verdict ?? ''}
          small
        />
        <TextAreaField
          name="why"
          label="Why, or how"
          hint="Whoever commented reads this, and everybody with the list of changes."
          rows={3}
          defaultValue={before?.why ?? ''}
        />
        <SubmitButton>Save the answer</SubmitButton>
      </ActionForm>
    </section>
  )
}

function tickedIn({ comments, alike }: CommentsDesk['here'], chosen: string): CommentView[] {
  const one = comments.filter(({ responseId }) => responseId === chosen)
  if (one.length > 0) return one
  const open = comments.filter(({ answer }) => !answer || answer.isStale)
  const together = alike
    .map((group) => group.flatMap((i) => comments[i] ?? []).filter((comment) => open.includes(comment)))
    .find((group) => group.length > 1)
  return together ?? (open.length === 1 ? open : [])
}
