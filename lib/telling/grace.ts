const DAY = 86_400_000

/** When something done or dropped is told by itself: a day later, so that a slip can be taken back before anybody reads of it. */
export const toldAfter = (at: Date): Date => new Date(at.getTime() + DAY)

export const isPastGrace = (at: Date, now: Date): boolean => toldAfter(at) <= now
