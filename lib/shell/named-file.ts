import fs from 'node:fs'
import path from 'node:path'

/** What a command was asked for cannot be done: the message is for the person, and says what to do instead. */
export class CommandProblem extends Error {}

const MOST_BYTES = 200_000_000

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file',
  EACCES: 'You have no permission to read this file',
  ENOTDIR: 'There is no such file',
  ENAMETOOLONG: 'There is no such file',
}

/**
 * The bytes of a file that was named to a command.
 * @throws CommandProblem where there is no such file, or it is a folder, too large or empty
 */
export function readNamedFile(name: string): Buffer {
  const bytes = bytesOf(name)
  if (bytes.length === 0) throw new CommandProblem(`The file is empty: ${name}`)
  return bytes
}

function bytesOf(name: string): Buffer {
  const file = placeOf(name)
  try {
    const facts = fs.statSync(file)
    if (facts.isDirectory()) throw new CommandProblem(`This is a folder, not a file: ${name}`)
    if (facts.size > MOST_BYTES)
      throw new CommandProblem(`The file is too large: at most ${MOST_BYTES / 1_000_000} MB. Split it.`)
    return fs.readFileSync(file)
  } catch (error) {
    if (error instanceof CommandProblem) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new CommandProblem(`${REASONS[code] ?? 'The file could not be read'}: ${name}`)
  }
}

/** npm runs its scripts in the project's folder: a name means the folder where it was typed. */
function placeOf(name: string): string {
  const there = path.resolve(process.env.INIT_CWD ?? process.cwd(), name)
  return fs.existsSync(there) ? there : path.resolve(name)
}
