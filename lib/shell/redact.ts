import { proposeRedactions } from '../methods/redaction/propose-redactions'
import { encodingNote, fileText } from './file-text'
import { CommandProblem, readNamedFile } from './named-file'
import { runCommand } from './run-command'

/**
 * `npm run redact -- FILE.txt`: what in a text may say who somebody is, a line of JSON each, with the line it stands on
 * (the first is 1) and where in that line it begins and ends, in UTF-16 units. Ends with 0 also where there is nothing to
 * propose. Needs no database.
 */
function main(): string {
  const [name, ...more] = process.argv.slice(2)
  if (!name || more.length > 0 || name.startsWith('--'))
    throw new CommandProblem('Name one file: npm run redact -- FILE.txt')
  const file = fileText(readNamedFile(name))
  const { text } = file
  if (text.trim() === '') throw new CommandProblem(`The file has nothing but blanks: ${name}`)
  // Beside the lines of JSON, which are proposals and nothing else.
  if (encodingNote(file)) process.stderr.write(`${encodingNote(file)}\n`)
  return text
    .split(/\r\n|[\n\r]/)
    .map(proposalsOf)
    .join('')
}

function proposalsOf(line: string, index: number): string {
  return proposeRedactions(line)
    .map(
      ({ kind, start, end, text, why }) =>
        `${JSON.stringify({ line: index + 1, kind, start, end, text, why })}\n`,
    )
    .join('')
}

void runCommand(main)
