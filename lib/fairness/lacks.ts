import type { EntryView, FairnessRecord } from './types'
import type { EntryKind } from './schema'

type Lack = { kind: EntryKind; words: string }

/** What a person still has to say, as far as the consultation has come. */
export function lacksOf(record: FairnessRecord, entries: EntryView[]): Lack[] {
  const { consultation, time, reading } = record
  const isSaid = (kind: EntryKind) => entries.some((entry) => entry.kind === kind)
  const isWarned = time.some(({ warnings }) => warnings.length > 0)
  const isReported = consultation.reportedAt !== null
  const lacks: [boolean, Lack][] = [
    [true, { kind: 'decision-open', words: 'Who declares that the decision was still open at launch?' }],
    [isWarned, { kind: 'time-allowed', words: 'Why was the time allowed enough, in spite of the warnings?' }],
    [
      true,
      { kind: 'equality-impact', words: 'What does the equality impact assessment say, and where is it?' },
    ],
    [
      true,
      {
        kind: 'victims-and-residents',
        words:
          'How were the views of residents, and of victims of crime, obtained before the policing plan is issued (Police Act 1996, section 96)? If no policing plan comes of it, say that.',
      },
    ],
    [
      isReported || reading !== null,
      {
        kind: 'read-before-decision',
        words: 'What did those who decided read before they decided, and when?',
      },
    ],
    [isReported, { kind: 'decision', words: 'Who decided what, on which day?' }],
  ]
  return lacks.filter(([isDue, { kind }]) => isDue && !isSaid(kind)).map(([, lack]) => lack)
}
