import { processPool } from '../core/db'
import { InvalidInput } from '../core/errors'
import { makeExport } from '../exports/make-export'
import { JOBS } from '../jobs/job-names'
import { jobContext } from '../worker/job-context'
import { readWanted, say } from './child-work'

/**
 * Makes a file in a process of its own, so that the pages of the one that asks stay quick: which comes as JSON on standard
 * input; the file goes into the database. On standard output goes a line of JSON in the end, `found` or `problem`.
 */
async function main(): Promise<void> {
  const payload = JOBS['make-export'].parse(await readWanted<unknown>())
  try {
    await makeExport(jobContext('make-export'), payload)
    say({ found: true })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    say({ problem: error.message })
  } finally {
    // Connections that wait for more would keep the process.
    await processPool().end()
  }
}

void main()
