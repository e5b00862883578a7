import type { Stance } from '@/lib/analysis/schema'

export const STANCE_WORDS: Record<Stance, string> = {
  for: 'For',
  against: 'Against',
  mixed: 'Mixed',
  unclear: 'Unclear',
}

/** The key of each position; in small, these letters may be a theme's. */
export const STANCE_KEYS: Record<Stance, string> = { for: 'F', against: 'A', mixed: 'M', unclear: 'U' }
