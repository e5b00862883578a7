import type { ReportContent } from '@/lib/reports/content-types'

/** Ids of the themes that stand in the report by themselves, and so can be led to. */
export const themesIn = ({ sections }: Pick<ReportContent, 'sections'>): Set<string> =>
  new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'figure' && block.figure === 'theme' ? [block.theme.id] : [],
      ),
    ),
  )
