import type { ReactNode } from 'react'
import { readRichText, type RichBlock, type RichInline } from '@/lib/core/rich-text'

type Props = {
  markdown: string
  /** The level of the section's heading: headings in the words stand below it. */
  under?: 1 | 2 | 3
  className?: string
}

/** Words with a little form, drawn element by element: whatever they say, nothing of it is HTML. */
export function RichText({ markdown, under = 2, className = 'govuk-body' }: Props) {
  return <Blocks blocks={readRichText(markdown)} under={under} className={className} />
}

type BlocksProps = { blocks: RichBlock[]; under: number; className: string }

function Blocks({ blocks, under, className }: BlocksProps) {
  return blocks.map((block, i) => <OneBlock key={i} {...{ block, under, className }} />)
}

function OneBlock({ block, under, className }: Omit<BlocksProps, 'blocks'> & { block: RichBlock }) {
  if (block.kind === 'paragraph')
    return (
      <p className={`${className} as-written`}>
        <Inlines inlines={block.inlines} />
      </p>
    )
  if (block.kind === 'heading') return <Heading level={under + block.level} inlines={block.inlines} />
  if (block.kind === 'quotation')
    return (
      <blockquote className="govuk-inset-text">
        <Blocks {...{ under, className }} blocks={block.blocks} />
      </blockquote>
    )
  const items = block.items.map((item, i) => (
    <li key={i}>
      <Item blocks={item} under={under} />
    </li>
  ))
  return block.isOrdered ? (
    <ol className="govuk-list govuk-list--number" start={block.start === 1 ? undefined : block.start}>
      {items}
    </ol>
  ) : (
    <ul className="govuk-list govuk-list--bullet">{items}</ul>
  )
}

/** An item of one paragraph has no paragraph of its own. */
function Item({ blocks, under }: { blocks: RichBlock[]; under: number }) {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return <Blocks blocks={blocks} under={under} className="govuk-body" />
  return (
    <>
      <Inlines inlines={first.inlines} />
      <Blocks blocks={rest} under={under} className="govuk-body" />
    </>
  )
}

function Heading({ level, inlines }: { level: number; inlines: RichInline[] }) {
  const words = <Inlines inlines={inlines} />
  if (level <= 3) return <h3 className="govuk-heading-s">{words}</h3>
  if (level === 4) return <h4 className="govuk-heading-s">{words}</h4>
  return <h5 className="govuk-heading-s">{words}</h5>
}

const Inlines = ({ inlines }: { inlines: RichInline[] }) =>
  inlines.map((inline, i) => <Inline key={i} inline={inline} />)

function Inline({ inline }: { inline: RichInline }): ReactNode {
  if ('isBreak' in inline) return <br />
  let words: ReactNode = inline.text
  if (inline.isItalic) words = <em>{words}</em>
  if (inline.isBold) words = <strong>{words}</strong>
  return inline.href ? (
    <a className="govuk-link" href={inline.href}>
      {words}
    </a>
  ) : (
    words
  )
}
