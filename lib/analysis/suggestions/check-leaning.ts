import type { Ctx } from '../../core/ctx'
import { InvalidInput } from '../../core/errors'
import { leaningOf, stanceOf, type Stance } from '../../methods/themes/stance'

type Answer = { text: string; position: string | null; ofTheme: boolean }

/**
 * That a suggestion and the theme it is to be joined to do not lean to opposite sides: by what readers said of their answers'
 * position, and where nobody did, by what the answers declare in so many words. Private to the room.
 * @throws InvalidInput where they do
 */
export async function checkLeaning(
  ctx: Ctx,
  suggestion: { id: string; runId: string },
  theme: { id: string; title: string },
): Promise<void> {
  const answers = await ctx.db.$queryRaw<Answer[]>`
    WITH question AS (SELECT question_name AS name FROM theme_run WHERE id = ${suggestion.runId}::uuid),
    own AS (
      SELECT response_id, false AS of_theme FROM suggested_answer WHERE suggested_theme_id = ${suggestion.id}::uuid
      UNION SELECT c.response_id, true FROM coding c, question q
        WHERE c.theme_id = ${theme.id}::uuid AND c.question_name = q.name
      UNION SELECT sa.response_id, true FROM suggested_answer sa
        JOIN suggested_theme st ON st.id = sa.suggested_theme_id JOIN theme_run run ON run.id = st.run_id, question q
        WHERE st.theme_id = ${theme.id}::uuid AND run.question_name = q.name
    )
    SELECT coalesce(r.answers ->> q.name, '') AS text, m.position, own.of_theme AS "ofTheme"
    FROM own JOIN response r ON r.id = own.response_id CROSS JOIN question q
    LEFT JOIN answer_mark m ON m.response_id = r.id AND m.question_name = q.name`
  const leaning = (ofTheme: boolean) =>
    leaningOf(answers.filter((answer) => answer.ofTheme === ofTheme).map(positionOf))
  const [here, there] = [leaning(false), leaning(true)]
  if (here && there && here !== there)
    throw new InvalidInput('', {
      evenSo: `The answers of this suggestion are mostly ${SAYS[here]}, those of “${theme.title}” mostly ${SAYS[there]}. Take it as a theme of its own, or say that you mean it.`,
    })
}

const SAYS: Record<Stance, string> = { for: 'for it', against: 'against it' }

function positionOf({ text, position }: Answer): Stance | null {
  if (position === 'for' || position === 'against') return position
  return position === null ? stanceOf(text) : null
}
