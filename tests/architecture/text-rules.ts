import { at, type SourceFile, type Violation } from './source-file'

const MOST_LINES = 250
const VAGUE = /(^|[/.-])(utils?|helpers?|common|services?|managers?|misc|shared)(?=[/.-]|$)/

/** A file that is longer is two files. */
export function tooLong(files: { path: string; text: string }[]): Violation[] {
  return files.flatMap((file) => {
    const lines = file.text.trimEnd().split('\n').length
    return lines > MOST_LINES ? [at(file, MOST_LINES, `has ${lines} lines: split it`)] : []
  })
}

/** Names say what a thing is. */
export function vagueNames(files: { path: string }[]): Violation[] {
  return files
    .filter(({ path }) => VAGUE.test(path))
    .map((file) => at(file, 1, 'has a name that says nothing'))
}

/** Next's own names ([id], (staff), ...) aside, everything is in kebab-case. */
export function otherCases(files: { path: string }[]): Violation[] {
  const isOther = (part: string) =>
    !/^(\[(\.{3})?[a-zA-Z]+\]|\([a-z]+\)|[a-z0-9]+([-.][a-z0-9]+)*)$/.test(part)
  return files.flatMap((file) =>
    file.path
      .split('/')
      .filter(isOther)
      .map((part) => at(file, 1, `“${part}” is not in kebab-case`)),
  )
}

/** Pages fetch nothing from anywhere else: no font, no script, no picture, no data. */
const FETCHES = [
  /\bfetch\(\s*[`'"]https?:/,
  /\bimport\(\s*[`'"]https?:/,
  /\bsrc(Set)?\s*=\s*\{?\s*[`'"](https?:)?\/\//,
  /<(link|script|iframe|img|object|embed)\b[^>]*[`'"](https?:)?\/\//,
  /url\(\s*[`'"]?(https?:)?\/\//,
  /@import\s+(url\()?\s*[`'"](https?:)?\/\//,
  /new (WebSocket|EventSource)\(\s*[`'"](https?|wss?):/,
  /sendBeacon\(\s*[`'"]https?:/,
]

export function thirdParties(files: { path: string; text: string }[]): Violation[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((text, i) =>
        FETCHES.some((pattern) => pattern.test(text)) ? [at(file, i + 1, 'fetches from elsewhere')] : [],
      ),
  )
}

/** A door that reaches for the database decides instead of translating. */
export function doorsWithDatabase(files: SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => path.startsWith('app/'))
    .flatMap((file) =>
      file.text
        .split('\n')
        .flatMap((text, i) =>
          /\bctx\.db\b|\bprocessDb\b|\bprocessPool\b/.test(text)
            ? [at(file, i + 1, 'reaches for the database')]
            : [],
        ),
    )
}
