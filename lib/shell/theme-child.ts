import { suggestThemes, UnsuitableCount } from '../methods/themes/suggest-themes'
import type { FeatureKind } from '../methods/themes/answer-features'
import { readWanted, say } from './child-work'

type Wanted = { answers: string[]; count?: number; seed: number; kind: FeatureKind }

/**
 * Works out themes in a process of its own, so that the pages of the one that asks stay quick: what is wanted comes as JSON
 * on standard input; on standard output go lines of JSON, `progress` while it works and in the end `found` or `problem`.
 */
async function main(): Promise<void> {
  const { answers, count, seed, kind } = await readWanted<Wanted>()
  try {
    const found = await suggestThemes(answers, {
      ...{ count, seed, kind, examples: 5 },
      onProgress: (progress) => say({ progress }),
    })
    say({ found: { ...found, themeOf: [...found.themeOf], strengths: [...found.strengths] } })
  } catch (error) {
    if (!(error instanceof UnsuitableCount)) throw error
    say({ problem: error.message })
  }
}

void main()
