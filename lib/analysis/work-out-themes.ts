import { runInChild, type Progress } from '../jobs/run-in-child'
import type { SuggestedThemes } from '../methods/themes/suggest-themes'

type Wanted = { answers: string[]; count?: number; seed: number; kind: 'words' | 'int8' | 'fp32' }
export type FoundThemes = Omit<SuggestedThemes, 'themeOf' | 'strengths'> & {
  /** By answer: the place of its theme, or -1; and its cosine to the theme's centre. */
  themeOf: number[]
  strengths: number[]
}

/**
 * Works out themes for answers in a process of its own (lib/shell/theme-child), which takes a minute of two cores and most
 * of a gigabyte for 31,000 answers.
 * @throws InvalidInput where there cannot be as many themes as were asked for
 */
export async function workOutThemes(
  wanted: Wanted,
  onProgress: (progress: Progress) => Promise<void>,
): Promise<FoundThemes> {
  return runInChild<FoundThemes>('theme-child.ts', wanted, onProgress)
}
