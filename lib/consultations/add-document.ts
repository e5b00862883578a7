import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { findInScope, touch } from './internal'
import { canAddDocument } from './policy'
import { AddDocumentInput } from './schema'
import { sniffMediaType, tidyFileName } from './sniff-media-type'
import type { DocumentView } from './types'

const MAX_DOCUMENTS = 20

/**
 * Adds a paper to a consultation. What kind of file it is says its content, not its name.
 * @throws NotFound, NotAllowed, Conflict; InvalidInput where it is too large or of a kind that is not taken
 */
export async function addDocument(ctx: Ctx, input: z.input<typeof AddDocumentInput>): Promise<DocumentView> {
  const { consultationId, title, fileName, content } = AddDocumentInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id: consultationId })
    authorise(canAddDocument(ctx.actor, before))
    if (before.documents.length >= MAX_DOCUMENTS)
      throw new InvalidInput('', {
        file: `A consultation has at most ${MAX_DOCUMENTS} documents. Remove one first.`,
      })
    const mediaType = sniffMediaType(content)
    if (!mediaType) throw new InvalidInput('', { content: WRONG_KIND })
    const sha256 = createHash('sha256').update(content).digest('hex')
    await touch(ctx, before)
    const document = await ctx.db.consultationDocument.create({
      data: {
        ...{ consultationId, title, mediaType, sha256 },
        fileName: tidyFileName(fileName, mediaType),
        size: content.byteLength,
        content: Uint8Array.from(content),
        addedAt: ctx.now,
      },
      select: { id: true, title: true, fileName: true, mediaType: true, size: true },
    })
    const detail = { ...document, sha256 }
    await audit(ctx, 'consultation.add-document', { type: 'consultation', id: consultationId }, detail)
    return document
  })
}

const WRONG_KIND =
  'Choose a PDF, a Word document (.docx, without macros), an OpenDocument text (.odt), a plain text in UTF-8 or a picture (PNG or JPEG)'
