import type { z } from 'zod'
import type { ExportView } from '@/lib/exports/types'
import type { Export } from './staff-shapes'

/** A file as the API tells of it. */
export function exportAnswer(view: ExportView, slug: string): z.input<typeof Export> {
  const { id, format, options, state, progress, message, fileName, rows, bytes, sha256 } = view
  return {
    ...{
      id,
      consultation: slug,
      format,
      ...options,
      state,
      progress,
      message,
      fileName,
      rows,
      bytes,
      sha256,
    },
    askedAt: view.askedAt.toISOString(),
    readyAt: view.readyAt?.toISOString() ?? null,
    expiresAt: view.expiresAt?.toISOString() ?? null,
    file: state === 'ready' ? `/api/v1/exports/${id}/file` : null,
  }
}
