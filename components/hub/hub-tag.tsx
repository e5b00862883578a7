const WORDS: Record<string, { word: string; colour: string }> = {
  approved: { word: 'Planned', colour: 'blue' },
  open: { word: 'Open', colour: 'green' },
  closed: { word: 'Being read', colour: 'yellow' },
  analysing: { word: 'Being read', colour: 'yellow' },
  reported: { word: 'Reported', colour: 'turquoise' },
  archived: { word: 'Reported', colour: 'turquoise' },
  withdrawn: { word: 'Withdrawn', colour: 'red' },
}

/** Where a consultation stands, in words of those who are asked: always a word, the colour only helps. */
export function HubTag({ status }: { status: string }) {
  const { word, colour } = WORDS[status] ?? { word: status, colour: 'grey' }
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{word}</strong>
}
