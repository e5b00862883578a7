/** What an edit of a questionnaire says it was based on: the version, and when that was last saved. */
export function baseVersionOf({ number, updatedAt }: { number: number; updatedAt: Date }): string {
  return `${number}@${updatedAt.toISOString()}`
}
