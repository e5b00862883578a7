const NAME = /^[A-Za-z0-9_.-]{1,64}$/
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/** Names become columns of the export, so they are kept to what every tool can read. */
export function nameProblem(name: unknown): string | null {
  if (typeof name !== 'string' || name === '') return 'Give it a name: its column in the export is called so.'
  if (!NAME.test(name))
    return `The name ${JSON.stringify(name)} cannot be used: use up to 64 letters from A to Z, digits, "_", "-" and ".".`
  if (RESERVED.has(name) || /-comment$/i.test(name)) return `The name ${name} is taken. Choose another.`
  return null
}
