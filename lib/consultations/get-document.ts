import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { PublicDocumentInput } from './schema'
import { consultationScope } from './scope'
import type { DocumentContent } from './types'

/**
 * A paper with its content, for whoever may see the consultation.
 * @throws NotFound
 */
export async function getDocument(
  ctx: Ctx,
  input: z.input<typeof PublicDocumentInput>,
): Promise<DocumentContent> {
  const wanted = PublicDocumentInput.safeParse(input)
  const document = wanted.success ? await find(ctx, wanted.data) : null
  if (!document) throw new NotFound('We could not find that document.')
  return document
}

async function find(ctx: Ctx, { slug, documentId }: z.output<typeof PublicDocumentInput>) {
  return ctx.db.consultationDocument.findFirst({
    where: {
      id: documentId,
      removedAt: null,
      consultation: { AND: [{ slug }, consultationScope(ctx.actor)] },
    },
    select: { fileName: true, mediaType: true, sha256: true, content: true },
  })
}
