import type { BlindCode } from './compare-coders'

export type Apart = { themeId: string; gave: string[]; not: string[] }

/** Themes of an answer that some of its coders gave and others did not, by the names of both; none where all agree. */
export function disagreements(codes: BlindCode[]): Apart[] {
  const themes = [...new Set(codes.flatMap((code) => code.themes))]
  return themes.flatMap((themeId) => {
    const gave = codes.filter((code) => code.themes.includes(themeId)).map(({ coder }) => coder)
    const not = codes.filter((code) => !code.themes.includes(themeId)).map(({ coder }) => coder)
    return not.length > 0 ? [{ themeId, gave, not }] : []
  })
}

/** Codes by the answer they were given to. */
export function byAnswer(codes: BlindCode[]): Map<string, BlindCode[]> {
  const found = new Map<string, BlindCode[]>()
  for (const code of codes) found.set(code.responseId, [...(found.get(code.responseId) ?? []), code])
  return found
}
