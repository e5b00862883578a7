import { InvalidInput } from '../core/errors'
import { makeExport } from '../exports/make-export'
import { JOBS } from '../jobs/job-names'
import { jobContext } from '../worker/job-context'

/**
 * Makes a file in a process of its own, so that the pages of the one that asks stay quick: which comes as JSON on standard
 * input; the file goes into the database. On standard output goes a line of JSON in the end, `found` or `problem`.
 */
async function main(): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const payload = JOBS['make-export'].parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`, () => process.exit(0))
  try {
    await makeExport(jobContext('make-export'), payload)
    say({ found: true })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    say({ problem: error.message })
  }
}

void main()
