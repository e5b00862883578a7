import type { AllWords } from '@/lib/core/words-in'

/** What the parts of a simple page speak with. */
export type Says = AllWords
