/** What a process of our own was asked to do (lib/jobs/run-in-child): JSON on standard input. */
export async function readWanted<Wanted>(): Promise<Wanted> {
  // Whoever asked is gone: nobody wants it any more.
  process.stdout.on('error', () => process.exit(1))
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Wanted
}

/** A line of JSON to whoever asked. */
export const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
