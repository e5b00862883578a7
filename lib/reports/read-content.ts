import { plainAsMarkdown } from '../core/rich-text'
import type {
  Block,
  ContentSection,
  FormerContent,
  FrozenContent,
  ReportContent,
  ReportTheme,
} from './content-types'

const words = (text: string): Block[] =>
  text.trim() ? [{ type: 'words', markdown: plainAsMarkdown(text.trim()) }] : []

/**
 * What an edition says, in the shape of format 2, whichever it was frozen in. An edition itself is never changed: what is
 * downloaded and fingerprinted is the frozen content.
 */
export function readContent(frozen: FrozenContent): ReportContent {
  return frozen.format === 2 ? frozen : fromFormer(frozen)
}

function fromFormer(former: FormerContent): ReportContent {
  const { title, base, byBasis, publicBase, reading, rates } = former
  const { slug, title: asked, note, leads, opensOn, closesOn } = former.consultation
  return {
    ...{ format: 2, title, base, reading, rates, sections: sectionsOf(former) },
    ...(byBasis ? { byBasis } : {}),
    ...(publicBase === undefined ? {} : { publicBase }),
    consultation: { slug, title: asked, note, leads, opensOn, closesOn },
  }
}

function sectionsOf({ introduction, howWeAsked, whatHappensNext, consultation, parts }: FormerContent) {
  const { why, canChange, cannotChange, decisionMaker, decisionOn } = consultation
  const sections: ContentSection[] = [
    {
      ...{ kind: 'why', key: '', heading: 'Why we asked' },
      blocks: [
        ...words(why),
        { type: 'figure', figure: 'decision', canChange, cannotChange, decisionMaker, decisionOn },
      ],
    },
    {
      ...{ kind: 'how', key: '', heading: 'How we asked, and who answered' },
      blocks: [
        ...words(howWeAsked),
        { type: 'figure', figure: 'rates-by-type' },
        { type: 'figure', figure: 'map' },
        { type: 'figure', figure: 'base' },
      ],
    },
    { kind: 'told', key: '', heading: 'What you told us', blocks: words(introduction) },
    ...parts.map(({ key, heading, text, themes }): ContentSection => ({
      ...{ kind: 'told', key, heading },
      blocks: [...words(text), ...themes.map((theme): Block => ({ type: 'figure', figure: 'theme', theme }))],
    })),
    { kind: 'next', key: '', heading: 'What happens next', blocks: words(whatHappensNext) },
  ]
  return sections.filter(({ kind, blocks }) => kind === 'told' || blocks.length > 0)
}

/** Every theme that stands in it with its quotes, in the order in which they are read. */
export function themesIn({ sections }: Pick<ReportContent, 'sections'>): ReportTheme[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure' && block.figure === 'theme' ? [block.theme] : [])),
  )
}

/** The figures of one kind in it, with the data that they draw. */
export function figuresIn<Name extends FigureOf['figure']>(
  { sections }: Pick<ReportContent, 'sections'>,
  name: Name,
): Extract<FigureOf, { figure: Name }>[] {
  return sections.flatMap(({ blocks }) =>
    blocks.filter(
      (block): block is Extract<FigureOf, { figure: Name }> =>
        block.type === 'figure' && block.figure === name,
    ),
  )
}

type FigureOf = Extract<Block, { type: 'figure' }>

/** The words of a section without its figures, as Markdown. */
export const wordsOf = ({ blocks }: Pick<ContentSection, 'blocks'>): string =>
  blocks.flatMap((block) => (block.type === 'words' ? [block.markdown] : [])).join('\n\n')
