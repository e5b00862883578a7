import { placeOfJsonError } from './json-place'

/** More than any questionnaire, its pictures included. */
export const MOST_FILE_BYTES = 5_000_000

export type ReadDefinition = { ok: true; json: unknown } | { ok: false; message: string }

const wrong = (message: string): ReadDefinition => ({ ok: false, message })

/** A definition out of the bytes of a file: text in UTF-8, with or without its mark, that is JSON. */
export function readDefinition(bytes: Uint8Array): ReadDefinition {
  if (bytes.length > MOST_FILE_BYTES)
    return wrong(`The file is too large: at most ${MOST_FILE_BYTES / 1_000_000} MB.`)
  if (isUtf16(bytes)) return wrong('The file is saved as UTF-16. Save it as UTF-8.')
  const text = textOf(bytes)
  if (text === null)
    return wrong('The file is not text in UTF-8. A questionnaire is a text file with JSON in it.')
  if (text.trim() === '') return wrong('The file is empty.')
  return parseDefinition(text)
}

/** The same out of text. */
export function parseDefinition(text: string): ReadDefinition {
  try {
    return { ok: true, json: JSON.parse(text) as unknown }
  } catch {
    const { line, column } = placeOfJsonError(text)
    return wrong(`This is not JSON: it goes wrong at line ${line}, column ${column}.`)
  }
}

function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  // Without its mark: JSON begins with two characters of ASCII.
  return (first === 0 && !!second && third === 0) || (!!first && second === 0 && fourth === 0)
}

function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
