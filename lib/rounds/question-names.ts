/** Under which names the answers of a round are kept; its number in them keeps rounds apart from one another. */
export const viewName = (sequence: number, number: number) => `round${sequence}_${number}_view`
export const commentName = (sequence: number, number: number) => `round${sequence}_${number}_comment`
export const wholeName = (sequence: number) => `round${sequence}_whole_comment`

/** Which passage a comment is on: its number, or 'whole'; null for another answer. */
export function passageOf(sequence: number, questionName: string): string | null {
  const match = /^round(\d+)_(\d+|whole)_comment$/.exec(questionName)
  return match && match[1] === String(sequence) ? match[2]! : null
}
