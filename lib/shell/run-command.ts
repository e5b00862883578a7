import { CommandProblem } from './named-file'

/**
 * Runs a command whose answer is printed on standard output and nothing else is. A problem is said as one line of JSON,
 * `{"error": ...}`, and ends with 1; a fault of ours is said too, never as a stack trace.
 */
export async function runCommand(command: () => Promise<string> | string): Promise<void> {
  // Libraries may have something to say; what is printed is the answer alone.
  for (const method of ['log', 'info', 'debug', 'warn'] as const) console[method] = () => {}
  // Whoever reads the first lines and goes away (head) is no fault.
  process.stdout.on('error', () => process.exit(0))
  try {
    process.stdout.write(await command())
  } catch (error) {
    process.exitCode = 1
    process.stdout.write(`${JSON.stringify({ error: messageOf(error) })}\n`)
  }
}

function messageOf(error: unknown): string {
  if (error instanceof CommandProblem) return error.message
  const detail = error instanceof Error ? error.message : String(error)
  return `This could not be done: ${detail}`
}
