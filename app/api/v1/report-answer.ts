import type { ContentSection, ReportContent } from '@/lib/reports/content-types'
import { themesIn, wordsOf } from '@/lib/reports/read-content'

/**
 * A report as the API gives it: its sections, and beside them what version 1 had before there were sections (the words of some of
 * them and the parts of "what you told us" with their themes), so that nothing that reads it breaks.
 */
export function reportAnswer(content: ReportContent) {
  const words = (kind: ContentSection['kind']) => {
    const section = content.sections.find((each) => each.kind === kind && each.key === '')
    return section ? wordsOf(section) : ''
  }
  const { title, base, byBasis, publicBase, rates, sections } = content
  return {
    ...{ title, base, byBasis, publicBase, rates, sections },
    introduction: words('told'),
    howWeAsked: words('how'),
    whatHappensNext: words('next'),
    parts: sections
      .filter(({ kind, key }) => kind === 'told' && key !== '')
      .map((section) => ({
        ...{ key: section.key, heading: section.heading, text: wordsOf(section) },
        themes: themesIn({ sections: [section] }),
      })),
  }
}
