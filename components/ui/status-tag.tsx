const COLOURS: Record<string, string> = {
  draft: 'grey',
  approved: 'blue',
  open: 'green',
  closed: 'yellow',
  analysing: 'purple',
  reported: 'turquoise',
  archived: 'grey',
  withdrawn: 'red',
}

/** A consultation's status: always a word, the colour only helps. */
export function StatusTag({ status }: { status: string }) {
  const word = status.charAt(0).toUpperCase() + status.slice(1)
  return <strong className={`govuk-tag govuk-tag--${COLOURS[status] ?? 'grey'}`}>{word}</strong>
}
