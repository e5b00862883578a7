import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { isUser } from '../auth/roles'
import { NotAllowed } from '../core/errors'
import { measuresIn, yearsKnown } from './internal'
import { proposalView } from './proposal-view'
import { ListMeasuresInput } from './schema'
import { ownGroups } from './scope'
import type { OwnMeasuresView } from './types'

/**
 * The measures of the groups that the actor speaks for, in one financial year. Empty for who speaks for none.
 * @throws NotAllowed where nobody is signed in
 */
export async function listOwnMeasures(
  ctx: Ctx,
  input: z.input<typeof ListMeasuresInput>,
): Promise<OwnMeasuresView> {
  if (!isUser(ctx.actor)) throw new NotAllowed('Sign in to see your groups.')
  const { year: wanted } = ListMeasuresInput.parse(input)
  const years = await yearsKnown(ctx)
  const year = wanted ?? years[0]!
  const own = await ctx.db.body.findMany({ where: ownGroups(ctx.actor), orderBy: { name: 'asc' } })
  if (own.length === 0) return { year, years, groups: [] }
  const measures = await measuresIn(ctx, year)
  const open = await ctx.db.measureProposal.findMany({
    where: {
      ...{ year, state: { in: ['waiting', 'sent-back'] } },
      bodyId: { in: own.map(({ id }) => id) },
    },
  })
  const groups = own.map(({ id: bodyId, name }) => ({
    ...{ bodyId, name },
    measures: measures.flatMap(({ figures: measure, bodies }) => {
      const body = bodies.find((each) => each.bodyId === bodyId)
      const said = open.find((each) => each.bodyId === bodyId && each.measureCode === measure.code)
      return body ? [{ measure, year, body, proposal: said ? proposalView(said) : null }] : []
    }),
  }))
  return { year, years, groups: groups.filter(({ measures }) => measures.length > 0) }
}
