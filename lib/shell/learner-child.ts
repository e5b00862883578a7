import { proposeCodes, type LearnerWork } from '../methods/learning/propose-codes'
import { readWanted, say } from './child-work'

/**
 * Teaches a learner in a process of its own, so that the pages of the one that asks stay quick: what is wanted comes as
 * JSON on standard input; on standard output go lines of JSON, `progress` while it works and in the end `found`.
 */
async function main(): Promise<void> {
  const work = await readWanted<LearnerWork>()
  const found = await proposeCodes(work, (progress) => say({ progress }))
  say({ found })
}

void main()
