import { findGroups } from '../analysis/desk/find-groups'

/**
 * Groups answers alike in a process of its own, so that the pages of the one that asks stay quick: answers come as JSON on
 * standard input, groups go as JSON to standard output.
 */
async function main(): Promise<void> {
  // Whoever asked is gone: nobody wants it any more.
  process.stdout.on('error', () => process.exit(1))
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  process.stdout.write(
    JSON.stringify(findGroups(JSON.parse(Buffer.concat(chunks).toString('utf8')) as string[])),
  )
}

void main()
