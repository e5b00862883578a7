import fs from 'node:fs'
import path from 'node:path'
import { checkDefinition } from '../consultations/check-definition'
import type { DefinitionProblem } from '../consultations/definition-problem'
import { questionCount } from '../consultations/question-count'
import { MOST_FILE_BYTES, readDefinition, type ReadDefinition } from '../consultations/read-definition'
import { simpleFormOf, type SimpleFormReport } from '../consultations/simple-form'

type Report = {
  ok: boolean
  questions: number
  problems: DefinitionProblem[]
  simpleForm: SimpleFormReport
}

/**
 * `npm run check-definition -- FILE.json`: whether a questionnaire can be used here, as JSON on standard output. Ends
 * with 0 where it can and with 1 where it cannot, whatever the file holds. Needs no database.
 */
function main(): void {
  // Libraries may have something to say; what is printed is the report alone.
  for (const method of ['log', 'info', 'debug', 'warn'] as const) console[method] = () => {}
  let report: Report
  try {
    report = reportOn(process.argv.slice(2))
  } catch (error) {
    report = failed(`This could not be checked: ${error instanceof Error ? error.message : String(error)}.`)
  }
  process.exitCode = report.ok ? 0 : 1
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

const failed = (message: string): Report => ({
  ...{ ok: false, questions: 0, problems: [{ path: '', message }] },
  simpleForm: simpleFormOf(undefined),
})

function reportOn(names: string[]): Report {
  const [name] = names
  if (!name || names.length > 1) return failed('Name one file: npm run check-definition -- FILE.json')
  const read = readFile(name)
  if (!read.ok) return failed(read.message)
  const { ok, problems, definition } = checkDefinition(read.json)
  // Of what cannot be taken, the file itself is looked at, which is not cleaned.
  const looked = ok ? definition : read.json
  return { ok, questions: questionCount(looked), problems, simpleForm: simpleFormOf(looked) }
}

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file',
  EACCES: 'This file may not be read',
  ENAMETOOLONG: 'There is no such file',
}

function readFile(name: string): ReadDefinition {
  const file = fileOf(name)
  try {
    const facts = fs.statSync(file)
    if (facts.isDirectory()) return { ok: false, message: `This is a folder, not a file: ${name}` }
    if (!facts.isFile()) return { ok: false, message: `This is not a file: ${name}` }
    if (facts.size > MOST_FILE_BYTES)
      return { ok: false, message: `The file is too large: at most ${MOST_FILE_BYTES / 1_000_000} MB.` }
    return readDefinition(fs.readFileSync(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { ok: false, message: `${REASONS[code] ?? 'The file could not be read'}: ${name}` }
  }
}

/** npm runs its scripts in the project's folder: a name means the folder where it was typed. */
function fileOf(name: string): string {
  const typedIn = process.env.INIT_CWD ?? process.cwd()
  const there = path.resolve(typedIn, name)
  return fs.existsSync(there) ? there : path.resolve(name)
}

main()
