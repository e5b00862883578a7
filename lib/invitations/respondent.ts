/** Members of the public, wherever kinds of respondent stand side by side. Persons and bodies are never added up. */
export const PUBLIC = {
  code: 'public',
  name: 'Member of the public',
  namePlural: 'Members of the public',
} as const

type Named = { name: string } | null
type Kind = { code: string; name: string } | null

/** As whom somebody answers: the body's name, or that it is a person; persons are not named. */
export function respondentName(body: Named): string {
  return body?.name ?? 'A member of the public'
}

/** The body type, or the public as a kind of its own. */
export function respondentKind(bodyType: Kind): { code: string; name: string } {
  return bodyType ?? PUBLIC
}
