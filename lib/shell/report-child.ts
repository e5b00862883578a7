import { processPool } from '../core/db'
import { JOBS } from '../jobs/job-names'
import { makeReportFiles } from '../reports/files/make-report-files'
import { jobContext } from '../worker/job-context'
import { readWanted, say } from './child-work'

/**
 * Makes the files of an edition in a process of its own, so that neither a browser nor pictures burden the one that serves
 * pages: which edition comes as JSON on standard input; on standard output goes a line of JSON in the end, `found`.
 */
async function main(): Promise<void> {
  const payload = JOBS['make-report-files'].parse(await readWanted<unknown>())
  try {
    await makeReportFiles(jobContext('make-report-files'), payload)
    say({ found: true })
  } finally {
    // Connections that wait for more would keep the process.
    await processPool().end()
  }
}

void main()
