import fs from 'node:fs'
import type { Ctx } from '../../lib/core/ctx'
import { createDb, type PrismaClient } from '../../lib/core/db'
import { askForExport } from '../../lib/exports/ask-for-export'
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/exports/schema'
import { copyOnce } from './bench-export'
import { figure, type Figure } from './figures'
import type { BigConsultations, World } from './world-big'

/**
 * Every kind of file, as the worker makes it, against `COPY ... TO STDOUT` of the same rows before and after it; and the peak
 * memory of the process that makes it, which must not grow with what there is.
 */
export async function benchFiles(world: World, { small, large }: BigConsultations): Promise<Figure[]> {
  const db = createDb(world.databaseUrl, 2)
  const ctx = await asOfficer(world, db)
  const figures: Figure[] = []
  for (const format of EXPORT_FORMATS) {
    const peaks: number[] = []
    for (const [size, { consultationId, stageId }] of [
      ['31,000', small],
      ['310,000', large],
    ] as const) {
      const before = await copyOnce(world, stageId)
      const { ms, mb } = await makeOnce(world, ctx, consultationId, format)
      const plain = (before + (await copyOnce(world, stageId))) / 2
      peaks.push(mb)
      figures.push(figure(`${format} of ${size} responses`, ms / 1000, 's'))
      figures.push(figure(`${format} of ${size} responses against COPY`, ms / plain, 'x', { atMost: 4 }))
    }
    figures.push(
      figure(`memory growth of ${format}, 31,000 to 310,000`, peaks[1]! - peaks[0]!, 'MB', { atMost: 64 }),
    )
  }
  await db.$disconnect()
  return figures
}

async function makeOnce(
  { appPid }: World,
  ctx: Ctx,
  consultationId: string,
  format: ExportFormat,
): Promise<{ ms: number; mb: number }> {
  const { exportId } = await askForExport(ctx, { consultationId, format })
  const { jobRunId } = await ctx.db.exportFile.findUniqueOrThrow({ where: { id: exportId } })
  let mb = 0
  for (;;) {
    mb = Math.max(mb, ...childrenOf(appPid).map(peakOf))
    const { status, message, startedAt, finishedAt } = await ctx.db.jobRun.findUniqueOrThrow({
      where: { id: jobRunId },
    })
    if (status === 'failed') throw new Error(`${format}: ${message}`)
    if (status === 'done') {
      await ctx.db.exportPart.deleteMany({ where: { exportId } })
      return { ms: finishedAt!.getTime() - startedAt!.getTime(), mb }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Processes that a process has started, by whichever of its threads. */
function childrenOf(pid: number): number[] {
  return fs
    .readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readOrNothing(`/proc/${pid}/task/${thread}/children`).split(' '))
    .filter(Boolean)
    .map(Number)
}

function peakOf(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readOrNothing(`/proc/${pid}/status`))
  return Number(line?.[1] ?? 0) / 1024
}

/** A process may have ended meanwhile. */
function readOrNothing(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function asOfficer({ client }: World, db: PrismaClient): Promise<Ctx> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM "user" WHERE email = 'bench@example.org'`,
  )
  const userId = rows[0]!.id
  const who = { name: 'Bench Officer', email: 'bench@example.org', sessionId: userId }
  return {
    actor: { kind: 'user', userId, ...who, roles: ['officer'], boroughCodes: [], memberships: [] },
    ...{ db, now: new Date(), requestId: 'bench' },
  }
}
