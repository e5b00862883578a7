import { proposeCodes, type LearnerWork } from '../methods/learning/propose-codes'

/**
 * Teaches a learner in a process of its own, so that the pages of the one that asks stay quick: what is wanted comes as
 * JSON on standard input; on standard output go lines of JSON, `progress` while it works and in the end `found`.
 */
async function main(): Promise<void> {
  // Whoever asked is gone: nobody wants it any more.
  process.stdout.on('error', () => process.exit(1))
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const work = JSON.parse(Buffer.concat(chunks).toString('utf8')) as LearnerWork
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
  const found = await proposeCodes(work, (progress) => say({ progress }))
  say({ found })
}

void main()
