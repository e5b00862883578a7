import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput, NotFound } from '../core/errors'
import { issueLetterLink } from '../invitations/issue-letter-link'
import { listPeople } from '../invitations/list-people'
import { sendMail } from '../mail/send-mail'
import { definitionOf } from './frozen-definitions'
import { findAnswering } from './internal'
import { aboutInvitation, sectionLetter } from './mails'
import { canPartWork } from './policy'
import { HandOverSectionInput } from './schema'
import { sectionsOf } from './sections'

/**
 * Asks a colleague to answer one page of the questions, by letter where there is an address. It is a request and no lock:
 * everybody may still write everywhere. A page that was somebody else's is the new person's.
 * @returns the letter's recipient, or null where the person must be told by word of mouth
 * @throws NotFound, NotAllowed for colleagues and when closed, InvalidInput for a page or person that is not there
 */
export async function handOverSection(
  ctx: Ctx,
  input: z.input<typeof HandOverSectionInput>,
): Promise<{ name: string; email: string | null; title: string }> {
  const { page, linkId, note } = HandOverSectionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canPartWork(ctx.actor, answering))
    const { invitationId, versionId } = answering
    const section = sectionsOf(await definitionOf(ctx, versionId), {}).find((one) => one.page === page)
    if (!section) throw new InvalidInput('', { page: 'Choose a part of the questions' })
    const { people } = await listPeople(ctx)
    const person = people.find((one) => one.linkId === linkId)
    if (!person) throw new NotFound('We could not find that person’s link.')
    const byName = ctx.actor.kind === 'respondent' ? (ctx.actor.person ?? '') : ''
    const handover = { linkId, byName, at: ctx.now, doneAt: null }
    await ctx.db.sectionHandover.upsert({
      where: { invitationId_page: { invitationId, page } },
      create: { invitationId, page, ...handover },
      update: handover,
    })
    const link = person.isYou ? null : await issueLetterLink(ctx, { linkId })
    if (link)
      await sendMail(ctx, {
        ...sectionLetter(await aboutInvitation(ctx), {
          ...link,
          url: `${link.url}/part?page=${encodeURIComponent(page)}`,
          by: byName,
          note,
          section: section.title,
        }),
        ...{ kind: 'section', dedupeKey: `section:${invitationId}:${page}:${ctx.now.getTime()}` },
        ...{ toAddress: link.email, toName: link.name },
      })
    const detail = { page, linkId, name: person.name, byLetter: link !== null }
    await audit(ctx, 'section.hand-over', { type: 'invitation', id: invitationId }, detail)
    return { name: person.name, email: link?.email ?? null, title: section.title }
  })
}
