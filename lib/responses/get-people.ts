import type { Ctx } from '../core/ctx'
import { firstLinkOf } from '../invitations/first-link-of'
import { listPeople } from '../invitations/list-people'
import { definitionOf } from './frozen-definitions'
import { inLanguage } from './in-language'
import { findAnswering } from './internal'
import { canPartWork } from './policy'
import { sectionsOf, type Section } from './sections'
import type { Answers, Marks, PeopleAndWork, SectionView } from './types'

/**
 * Who writes the actor's own response with them: the people, what each wrote and when, and which pages were handed to
 * whom.
 * @throws NotAllowed for anybody who holds no link
 */
export async function getPeople(ctx: Ctx): Promise<PeopleAndWork> {
  const answering = await findAnswering(ctx)
  const { invitationId, versionId, draft, response } = answering
  const { people, ...may } = await listPeople(ctx)
  const [definition, handovers, firsts, own] = [
    await definitionOf(ctx, versionId),
    await ctx.db.sectionHandover.findMany({ where: { invitationId } }),
    await firstLinks(ctx, invitationId),
    await firstLinkOf(ctx),
  ]
  const marks = draft?.marks ?? response?.marks ?? {}
  const said = draft?.locale ?? (ctx.actor.kind === 'respondent' ? ctx.actor.locale : undefined) ?? 'en'
  const sections = sectionsOf(
    inLanguage(definition, said),
    draft?.answers ?? ((response?.answers ?? {}) as Answers),
  )
  const nameOf = new Map(people.map(({ linkId, name }) => [linkId, name]))
  return {
    ...may,
    canPartWork: canPartWork(ctx.actor, answering).ok,
    people: people.map((person) => ({ ...person, wrote: wroteOf(person.linkId, marks, sections, firsts) })),
    formerAuthors: formerAuthors(marks, new Set(nameOf.keys()), firsts),
    sections: sections.map((section): SectionView => {
      const handover = handovers.find(({ page }) => page === section.page)
      return {
        ...{ page: section.page, number: section.number, title: section.title },
        questions: section.questions.length,
        answered: section.questions.filter(({ isAnswered }) => isAnswered).length,
        handover: handover
          ? {
              name: nameOf.get(handover.linkId) ?? '',
              isYours: handover.linkId === own,
              ...{ byName: handover.byName, at: handover.at, doneAt: handover.doneAt },
            }
          : null,
      }
    }),
  }
}

/** Of every link its person's first. */
async function firstLinks(ctx: Ctx, invitationId: string): Promise<Map<string, string>> {
  const links = await ctx.db.invitationLink.findMany({
    where: { invitationId },
    select: { id: true, furtherOfId: true },
  })
  return new Map(links.map(({ id, furtherOfId }) => [id, furtherOfId ?? id]))
}

function wroteOf(linkId: string, marks: Marks, sections: Section[], firsts: Map<string, string>) {
  const titles = new Map(sections.flatMap(({ questions }) => questions.map(({ key, title }) => [key, title])))
  const own = Object.entries(marks).filter(([, mark]) => firsts.get(mark.linkId) === linkId)
  const titled = own.flatMap(([key]) => titles.get(key) ?? [])
  const at = own.map(([, mark]) => mark.at).sort()
  return { questions: [...new Set(titled)], lastAt: at.at(-1) ?? null }
}

/** Names beside answers of people whose links were taken back. */
function formerAuthors(marks: Marks, known: Set<string>, firsts: Map<string, string>): string[] {
  const former = Object.values(marks).filter(
    ({ linkId, name }) => name !== '' && !known.has(firsts.get(linkId) ?? linkId),
  )
  return [...new Set(former.map(({ name }) => name))]
}
