import type { RateFigures } from '../types'

export type Step = {
  key: string
  name: string
  bodies: number
  ofAsked: number | null
  ofStepBefore: number | null
}

/**
 * How many came how far: asked, started, responded. Of all that were asked, at launch or after it, since what started is
 * counted of both. Who declined stands apart: some of them had started.
 */
export function stepsOf({ invited, added, started, responded, respondedAdded, declined }: RateFigures) {
  const asked = invited + added
  const answered = responded + respondedAdded
  const share = (part: number, base: number) => (base === 0 ? null : part / base)
  const steps: Step[] = [
    { key: 'asked', name: 'Asked', bodies: asked, ofAsked: share(asked, asked), ofStepBefore: null },
    {
      key: 'started',
      name: 'Started',
      bodies: started,
      ofAsked: share(started, asked),
      ofStepBefore: share(started, asked),
    },
    {
      ...{ key: 'responded', name: 'Responded', bodies: answered },
      ...{ ofAsked: share(answered, asked), ofStepBefore: share(answered, started) },
    },
  ]
  return { steps, declined, silent: asked - answered - declined }
}
