/**
 * The text of an uploaded file, whatever program wrote it: UTF-8 or UTF-16 where the file says so by its first bytes,
 * UTF-8 where it is valid, and otherwise the Windows encoding in which older spreadsheets save CSV.
 */
export function csvText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
