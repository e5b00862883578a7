/** Plain text as people type it: blank lines part paragraphs, lines that begin with "- " make a list. */
export function Paragraphs({ text, className = 'govuk-body' }: { text: string; className?: string }) {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  return (
    <>
      {blocks.map((block, i) => {
        const lines = block.split('\n')
        return lines.every((line) => line.startsWith('- ')) ? (
          <ul key={i} className="govuk-list govuk-list--bullet">
            {lines.map((line, j) => (
              <li key={j}>{line.slice(2)}</li>
            ))}
          </ul>
        ) : (
          <p key={i} className={`${className} as-written`}>
            {block}
          </p>
        )
      })}
    </>
  )
}
