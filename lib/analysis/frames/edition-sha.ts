import { createHash } from 'node:crypto'
import { EditionContent, type EditionTheme } from './schema'

/**
 * SHA-256 of an edition's themes, their fields in one fixed order: a database may keep them in another. By it anybody can
 * tell that an edition is still what was frozen.
 */
export function editionSha(themes: EditionTheme[]): string {
  const content = JSON.stringify(EditionContent.parse({ themes }))
  return createHash('sha256').update(content, 'utf8').digest('hex')
}
