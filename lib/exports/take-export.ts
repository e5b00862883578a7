import { Readable } from 'node:stream'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { MAKERS } from './files/file-makers'
import { findExport, type ExportRow } from './internal'
import { canTakeExport } from './policy'
import { readParts } from './read-parts'
import { ExportIdInput } from './schema'

export type TakenExport = {
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
  stream: Readable
}

/**
 * Hands out a file that is ready, to somebody who is signed in or has a key; who took it is recorded.
 * @throws NotFound, NotAllowed
 */
export async function takeExport(ctx: Ctx, input: z.input<typeof ExportIdInput>): Promise<TakenExport> {
  const { exportId } = ExportIdInput.parse(input)
  const file = await inTransaction(ctx, async (ctx) => {
    const file = await findExport(ctx, exportId)
    authorise(canTakeExport(ctx.actor, file))
    const { consultationId, format, options } = file
    await audit(ctx, 'export.take', { type: 'export', id: exportId }, { consultationId, format, ...options })
    return file
  })
  return handOut(ctx, file)
}

/** The file as it goes out. Private to the room. */
export function handOut(ctx: Ctx, file: ExportRow): TakenExport {
  const { id, format, fileName, mediaType, bytes, sha256 } = file
  const stream = Readable.from(readParts(ctx, id, !MAKERS[format].isPacked))
  return { fileName, mediaType, bytes: Number(bytes), sha256, stream }
}
