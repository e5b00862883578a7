import { buffer } from 'node:stream/consumers'
import type { Actor } from '@/lib/core/ctx'
import type { PrismaClient } from '@/lib/core/db'
import { askForExport } from '@/lib/exports/ask-for-export'
import { makeExport } from '@/lib/exports/make-export'
import type { ExportFormat } from '@/lib/exports/schema'
import { takeExport } from '@/lib/exports/take-export'
import { researcher, system } from '../../support/actors'
import { aCtx, NOW } from '../../support/builders'

type Options = { values?: 'codes' | 'labels'; text?: 'original' | 'redacted'; whose?: 'all' | 'bodies' }

/** Asks for a file, has the job make it, and takes it: whole. */
export async function askedFile(
  db: PrismaClient,
  consultationId: string,
  format: ExportFormat,
  options: Options & { actor?: Actor } = {},
): Promise<Buffer> {
  const { actor = researcher(), ...wanted } = options
  const { exportId } = await askForExport(aCtx(db, actor), { consultationId, format, ...wanted })
  await makeAsked(db, exportId)
  const { stream, bytes } = await takeExport(aCtx(db, actor), { exportId })
  const content = await buffer(stream)
  if (content.length !== bytes) throw new Error(`told ${bytes} bytes and gave ${content.length}`)
  return content
}

export async function makeAsked(db: PrismaClient, exportId: string, now = NOW): Promise<void> {
  const { jobRunId } = await db.exportFile.findUniqueOrThrow({ where: { id: exportId } })
  await makeExport(aCtx(db, system, now), { exportId, jobRunId })
}
