import type { z } from 'zod'
import { audit } from '../audit/audit'
import { allOf, allow, authorise, refuse } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { londonDate, type CalendarDate } from '../core/london-time'
import { BasisSchema, type Basis } from './basis'
import { sameValue } from './same-answers'
import { findAnswering } from './internal'
import { canAnswer } from './policy'

const TRIES = 8

/**
 * Keeps who stands behind the answers with the draft. Another basis than before is a change like any other: the chair's
 * word for the draft as it stood is undone.
 * @throws InvalidInput naming the field, NotAllowed for persons and when closed, Conflict where there is no draft
 */
export async function saveBasis(ctx: Ctx, input: z.input<typeof BasisSchema>): Promise<Basis> {
  const basis = kept(read(input))
  const fields = problemsOf(basis, londonDate(ctx.now))
  if (Object.keys(fields).length > 0) throw new InvalidInput('', fields)
  return inTransaction(ctx, async (ctx) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const { invitationId, purpose, state, draft } = await findAnswering(ctx)
      authorise(
        allOf(
          canAnswer(ctx.actor, { invitationId, state }),
          purpose === 'person'
            ? refuse('You are answering for yourself: nobody else stands behind it.')
            : allow,
        ),
      )
      if (!draft) throw new Conflict('These answers have been submitted in the meantime.')
      if (sameValue(draft.basis, basis)) return basis
      const { count } = await ctx.db.draft.updateMany({
        where: { invitationId, revision: draft.revision },
        data: { basis, revision: draft.revision + 1, updatedAt: ctx.now },
      })
      if (count === 0) continue
      await audit(ctx, 'draft.basis', { type: 'invitation', id: invitationId }, { kind: basis.kind })
      return basis
    }
    throw new Conflict('Several people are saving at once. Try again.')
  })
}

/** A number of people that cannot be right is named as the field of its kind, as the form has it. */
function read(input: z.input<typeof BasisSchema>): Basis {
  const parsed = BasisSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const people = parsed.error.issues.find(({ path }) => path[0] === 'people')
  if (!people) throw parsed.error
  throw new InvalidInput('', { [`${input.kind}People`]: 'Enter a whole number of people, such as 12' })
}

/** What was typed into fields of another kind of basis, before a change of mind, is not kept. */
function kept(basis: Basis): Basis {
  const { kind } = basis
  const counts = kind === 'meeting' || kind === 'survey' || kind === 'correspondence'
  return {
    ...basis,
    people: counts ? basis.people : null,
    onDate: kind === 'meeting' ? basis.onDate : null,
    detail: kind === 'other' ? basis.detail : '',
  }
}

function problemsOf({ kind, people, onDate, detail }: Basis, today: CalendarDate): Record<string, string> {
  const fields: Record<string, string> = {}
  if (kind === 'meeting' && people === null)
    fields.meetingPeople = 'Enter how many people were at the meeting'
  if (kind === 'meeting' && onDate === null) fields.onDate = 'Enter the date of the meeting'
  if (kind === 'meeting' && onDate !== null && onDate > today)
    fields.onDate = 'The meeting must have taken place: enter a date that is not in the future'
  if (kind === 'survey' && people === null) fields.surveyPeople = 'Enter how many people answered the survey'
  if (kind === 'other' && detail === '') fields.detail = 'Say in a few words who stands behind these answers'
  return fields
}
