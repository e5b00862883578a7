import type { z } from 'zod'
import type { PublishedItem } from '@/lib/publication/types'
import type { PublishedResponse } from './published-shapes'

/** A published response, as the public API says it. */
export function publishedAnswer(item: PublishedItem): z.input<typeof PublishedResponse> {
  const { number, name, bodyTypeCode, bodyTypeName, borough, basis, came, answers } = item
  return {
    ...{ number, name, borough, basis, came, kind: bodyTypeCode, kindName: bodyTypeName },
    answers: answers.map((answer) => ({ ...answer, isHeld: answer.isHeld === true })),
  }
}
