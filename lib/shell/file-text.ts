import { csvText } from '../bodies/csv-text'
import { CommandProblem } from './named-file'

export type FileText = { text: string; encoding: 'utf-8' | 'utf-16' | 'windows-1252' }

/** What no text has, in whatever encoding: control characters but for tabs and ends of lines and pages. */
const NO_TEXT = /[\u0000-\u0008\u000E-\u001F\u007F\u0081\u008D\u008F\u0090\u009D]/

/**
 * The text of a file that was named to a command, and in which encoding it was read: UTF-8 and UTF-16 are known by their
 * bytes; what is neither is read as older Windows programs write it, and whoever asked is to be told so.
 * @throws CommandProblem where it is no text in any of these
 */
export function fileText(bytes: Uint8Array): FileText {
  const encoding = encodingOf(bytes)
  const text = csvText(bytes)
  if (encoding === 'windows-1252' ? NO_TEXT.test(text) : text.includes('\0'))
    throw new CommandProblem(
      encoding === 'windows-1252'
        ? `The file is not UTF-8, from line ${lineOfFault(bytes)} on, nor text as Windows writes it. Save it again as UTF-8: in Excel, “CSV UTF-8”.`
        : 'This is not a text file: it has bytes that are no letters.',
    )
  return { text, encoding }
}

/** What to say of a text that was not UTF-8; empty where there is nothing to say. */
export const encodingNote = ({ encoding }: FileText): string =>
  encoding === 'windows-1252'
    ? 'The file is not UTF-8 and was read as Windows-1252. If accents or quotation marks look wrong, save it again as UTF-8.'
    : ''

function encodingOf(bytes: Uint8Array): FileText['encoding'] {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-16'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The first line that is not UTF-8; the first is 1. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1
  let begins = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, begins)) {
    if (!isUtf8(bytes.subarray(begins, end))) return line
    begins = end + 1
    line++
  }
  return line
}
