/** Kinds of document that can be given to those who are asked, with the endings people know them by. */
export const MEDIA_TYPES: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
}

/** What a file is by what it holds, whatever it is called; null where it is none of the kinds taken. */
export function sniffMediaType(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (begins(buffer, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins(buffer, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(buffer, [0x50, 0x4b, 0x03, 0x04])) return sniffArchive(buffer)
  return isPlainText(buffer) ? 'text/plain' : null
}

const begins = (buffer: Buffer, bytes: number[]) => bytes.every((byte, i) => buffer[i] === byte)

/** Office files are archives: their parts' names stand in them uncompressed. Macros are never taken. */
function sniffArchive(buffer: Buffer): string | null {
  if (buffer.includes('vbaProject.bin')) return null
  if (buffer.subarray(30, 200).includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return 'application/vnd.oasis.opendocument.text'
  if (buffer.includes('[Content_Types].xml') && buffer.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return null
}

function isPlainText(buffer: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer)
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
  } catch {
    return false
  }
}

/** A name that every computer can keep, without folders, ending as its kind does. */
export function tidyFileName(fileName: string, mediaType: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[.\s]+/, '')
    .trim()
  const endings = MEDIA_TYPES[mediaType] ?? []
  const ending = clean.split('.').at(-1)?.toLowerCase() ?? ''
  if (clean.includes('.') && endings.includes(ending)) return clean
  return `${clean || 'document'}.${endings[0] ?? 'bin'}`
}
