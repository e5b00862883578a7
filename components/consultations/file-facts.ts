import { formatSize } from '@/lib/core/format'
import type { DocumentView } from '@/lib/consultations/types'

const KINDS: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'text/plain': 'plain text',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
}

/** What one wants to know before downloading: 'PDF, 1.2 MB, draft-strategy.pdf'. */
export function fileFacts({ mediaType, size, fileName }: DocumentView): string {
  return `${KINDS[mediaType] ?? mediaType}, ${formatSize(size)}, ${fileName}`
}
