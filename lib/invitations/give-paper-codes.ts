import { z } from 'zod'
import { auditRow } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { newPaperCode } from './paper-code'
import { canPrintPaper } from './policy'
import { GivePaperCodesInput } from './schema'
import { boroughsLedBy } from './scope'

type Asked = { id: string; boroughCode: string | null; bodyId: string | null; paperCode: string | null }

/**
 * The codes of paper forms, by invitation. An invitation gets its code when its form is first printed, and keeps it.
 * @throws NotFound where an invitation is gone, NotAllowed
 */
export async function givePaperCodes(
  ctx: Ctx,
  input: z.input<typeof GivePaperCodesInput>,
): Promise<Map<string, string>> {
  const { invitationIds } = GivePaperCodesInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const asked = await find(ctx, invitationIds)
    if (asked.length < new Set(invitationIds).size) throw new NotFound('We could not find that invitation.')
    const led = await boroughsLedBy(ctx)
    for (const invitation of asked) authorise(canPrintPaper(ctx.actor, invitation, led))
    const bare = asked.filter(({ paperCode }) => paperCode === null).map(({ id }) => id)
    if (bare.length === 0) return codesOf(asked)
    await giveCodes(ctx, bare)
    await ctx.db.auditEvent.createMany({
      data: bare.map((id) => auditRow(ctx, 'invitation.paper-code', { type: 'invitation', id })),
    })
    return codesOf(await find(ctx, invitationIds))
  })
}

async function find(ctx: Ctx, ids: string[]): Promise<Asked[]> {
  return ctx.db.invitation.findMany({
    where: { id: { in: ids }, purpose: { not: 'preview' } },
    select: { id: true, boroughCode: true, bodyId: true, paperCode: true },
  })
}

const codesOf = (asked: Asked[]) => new Map(asked.map(({ id, paperCode }) => [id, paperCode ?? '']))

/** Draws again where a code is taken; somebody else who prints the same form at this moment may be quicker. */
async function giveCodes(ctx: Ctx, ids: string[]): Promise<void> {
  for (let bare = ids; bare.length > 0;) {
    const drawn = JSON.stringify(bare.map((id) => ({ id, code: newPaperCode() })))
    await ctx.db.$executeRaw`
      UPDATE invitation SET paper_code = drawn.code
      FROM (SELECT DISTINCT ON (code) * FROM jsonb_to_recordset(${drawn}::jsonb) AS d(id uuid, code text)) AS drawn
      WHERE invitation.id = drawn.id AND invitation.paper_code IS NULL
        AND NOT EXISTS (SELECT 1 FROM invitation taken WHERE taken.paper_code = drawn.code)`
    const left = await ctx.db.invitation.findMany({
      where: { id: { in: bare }, paperCode: null },
      select: { id: true },
    })
    bare = left.map(({ id }) => id)
  }
}
