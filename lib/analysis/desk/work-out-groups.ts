import { runInChild } from '../../jobs/run-in-child'
import type { FoundGroup } from './find-groups'

/** Groups answers alike (`findGroups`) in a process of its own: some seconds for 31,000 answers. */
export function workOutGroups(answers: string[]): Promise<FoundGroup[]> {
  return runInChild<FoundGroup[]>('alike-child.ts', answers, async () => {})
}
