import process from 'node:process'

/**
 * Goes on in silence once nobody reads what is printed any more (a closed terminal, a pipe that ended). Node makes an
 * error of each line then, Next prints that error, and so on for ever.
 */
export function bearToBeUnheard() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
