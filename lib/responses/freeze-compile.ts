import { audit } from '../audit/audit'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { fingerprint } from '../core/fingerprint'
import { answerTexts } from './answer-texts'
import { snapshotOf, type SnapshotAnswer, type SnapshotContent } from './compile-snapshot'
import { definitionOf } from './frozen-definitions'
import { listCompileSources, type CompileSource } from './list-compile-sources'
import { readPassages } from './read-passages'
import type { Answers } from './types'

/**
 * Freezes what a borough's response was made from, in the transaction that submits it and after the response stands there:
 * each panel's words, what was used and why, minority views, what was unread. Does nothing where the invitation has no
 * compile, or this revision is frozen already.
 * @returns the snapshot's fingerprint, or null where there was nothing to freeze
 */
export async function freezeCompile(
  ctx: Ctx,
  { invitationId, revisionNumber }: { invitationId: string; revisionNumber: number },
): Promise<string | null> {
  const compile = await ctx.db.compile.findUnique({ where: { invitationId } })
  if (!compile) return null
  const content = await contentOf(ctx, compile, revisionNumber)
  const sha256 = fingerprint(content)
  const { count } = await ctx.db.compileSnapshot.createMany({
    data: [
      {
        ...{ compileId: compile.id, revisionNumber, sha256, at: ctx.now },
        content: content as unknown as Prisma.InputJsonObject,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return null
  const detail = {
    revisionNumber,
    sha256,
    sources: content.sources.length,
    withheld: content.withheld.length,
  }
  await audit(ctx, 'compile.freeze', { type: 'compile', id: compile.id }, detail)
  return sha256
}

type Compile = { id: string; invitationId: string; stageId: string; boroughCode: string }

async function contentOf(ctx: Ctx, compile: Compile, revisionNumber: number): Promise<SnapshotContent> {
  const { body, borough, stage, response } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id: compile.invitationId },
    include: {
      body: { select: { id: true, name: true } },
      borough: { select: { code: true, name: true } },
      stage: { select: { consultation: { select: { id: true, title: true } } } },
      response: { select: { reference: true, versionId: true, answers: true } },
    },
  })
  if (!body || !response) throw new Error('a compile is frozen with the response of a body')
  const sources = await listCompileSources(ctx, { ...compile, bodyId: body.id })
  const readings = await ctx.db.compileReading.findMany({ where: { compileId: compile.id } })
  return snapshotOf({
    consultation: stage.consultation,
    borough: borough ?? { code: compile.boroughCode, name: compile.boroughCode },
    group: { bodyId: body.id, name: body.name, reference: response.reference, revisionNumber },
    text: await wordsOf(ctx, response.versionId, response.answers as Answers),
    sources,
    answers: await wordsOfAll(ctx, sources),
    passages: await readPassages(ctx, compile.id),
    readings: new Map(readings.map((reading) => [reading.responseId, reading.revisionNumber])),
  })
}

async function wordsOf(ctx: Ctx, versionId: string, answers: Answers): Promise<SnapshotAnswer[]> {
  return answerTexts(await definitionOf(ctx, versionId), answers)
    .filter(({ text }) => text !== '')
    .map(({ question, title, text }) => ({ question, title, text }))
}

async function wordsOfAll(ctx: Ctx, sources: CompileSource[]): Promise<Map<string, SnapshotAnswer[]>> {
  const all = new Map<string, SnapshotAnswer[]>()
  for (const { response } of sources)
    if (response) all.set(response.id, await wordsOf(ctx, response.versionId, response.answers))
  return all
}
