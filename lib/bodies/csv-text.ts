/** The characters of the bytes 0x80 to 0x9F in Windows-1252. Node's own decoder takes them for Latin-1's controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

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
    const latin1 = new TextDecoder('latin1').decode(bytes)
    return latin1.replace(
      /[\u0080-\u009F]/g,
      (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
    )
  }
}
