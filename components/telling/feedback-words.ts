import type { Feedback } from '@/lib/telling/types'

/** The two questions, and their answers in words. */
export const CLEAR_QUESTION = 'Is it clear to you what came of what you said?'
export const AGAIN_QUESTION = 'Would you take part again?'

export const CLEAR_WORDS: Record<Feedback['isClear'], string> = { yes: 'Yes', partly: 'Partly', no: 'No' }
export const AGAIN_WORDS: Record<Feedback['wouldAgain'], string> = {
  yes: 'Yes',
  perhaps: 'Perhaps',
  no: 'No',
}
