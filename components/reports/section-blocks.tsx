import { BoroughTable } from '@/components/invitations/borough-table'
import { RateTable } from '@/components/invitations/rate-table'
import { TileMap } from '@/components/invitations/tile-map'
import { RichText } from '@/components/ui/rich-text'
import type { Block, ContentSection, ReportContent } from '@/lib/reports/content-types'
import { Audiences } from './figures/audiences'
import { BaseFigure } from './figures/base'
import { CommitmentsFigure } from './figures/commitments'
import { Decision } from './figures/decision'
import { Minority, Tiers } from './figures/differences'
import { NotHeard } from './figures/not-heard'
import { Refusals, Sources } from './figures/sources'
import { ThemeFigure } from './figures/theme'
import { ThemesTable } from './figures/themes-table'

type Props = {
  section: ContentSection
  content: ReportContent
  numbers: Record<string, number>
  /** Of the section's heading. */
  level: 2 | 3
}

/** What stands in a section: words and figures, one after another. */
export function SectionBlocks({ section, ...rest }: Props) {
  return section.blocks.map((block, i) => <OneBlock key={i} block={block} {...rest} />)
}

function OneBlock({ block, content, numbers, level }: Omit<Props, 'section'> & { block: Block }) {
  if (block.type === 'words') return <RichText markdown={block.markdown} under={level} />
  switch (block.figure) {
    case 'decision':
      return <Decision figure={block} leads={content.consultation.leads} />
    case 'audiences':
      return <Audiences figure={block} consultation={content.consultation} />
    case 'rates-by-type':
      return <RateTable rates={content.rates} />
    case 'rates-by-borough':
      return <BoroughTable rates={content.rates} />
    case 'map':
      return <TileMap rates={content.rates} />
    case 'base':
      return <BaseFigure content={content} />
    case 'not-heard':
      return <NotHeard figure={block} />
    case 'themes':
      return <ThemesTable figure={block} content={content} />
    case 'theme':
      return <ThemeFigure theme={block.theme} content={content} level={level} />
    case 'tiers':
      return <Tiers figure={block} />
    case 'minority':
      return <Minority figure={block} content={content} />
    case 'sources':
      return <Sources figure={block} />
    case 'commitments':
      return <CommitmentsFigure figure={block} numbers={numbers} level={level} />
    case 'refusals':
      return <Refusals figure={block} level={level} />
  }
}
