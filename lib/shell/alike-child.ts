import { findGroups } from '../analysis/desk/find-groups'
import { readWanted, say } from './child-work'

/**
 * Groups answers alike in a process of its own, so that the pages of the one that asks stay quick: answers come as JSON on
 * standard input, on standard output goes a line of JSON, `found`.
 */
async function main(): Promise<void> {
  say({ found: findGroups(await readWanted<string[]>()) })
}

void main()
