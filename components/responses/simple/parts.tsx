import type { ReactNode } from 'react'
import type { Part, SimpleQuestion } from '@/lib/responses/simple/types'

type Props = { parts: Part[]; level: number; draw: (question: SimpleQuestion, level: number) => ReactNode }

/** What stands on a page, in order. Marked-up words were cleaned when the questionnaire was saved, and once more here. */
export function Parts({ parts, level, draw }: Props) {
  return parts.map((part, i) => {
    switch (part.kind) {
      case 'question':
        return draw(part.question, level)
      case 'html':
        return <div key={i} className="rich govuk-body" dangerouslySetInnerHTML={{ __html: part.html }} />
      case 'image':
        return <img key={i} className="picture" src={part.source} alt={part.words} />
      case 'panel':
        return <Panel key={i} panel={part} level={level} draw={draw} />
    }
  })
}

function Panel({ panel, level, draw }: Omit<Props, 'parts'> & { panel: Extract<Part, { kind: 'panel' }> }) {
  const Tag = `h${Math.min(level, 6)}` as 'h2'
  return (
    <section>
      {panel.title ? <Tag className="govuk-heading-m">{panel.title}</Tag> : null}
      {panel.description ? <p className="govuk-body as-written">{panel.description}</p> : null}
      <Parts parts={panel.parts} level={panel.title ? level + 1 : level} draw={draw} />
    </section>
  )
}
