/** What a passage says of a person. The order settles overlaps: what stands first is surer of its shape. */
export const KINDS = [
  'email',
  'social-handle',
  'national-insurance-number',
  'nhs-number',
  'crime-reference',
  'date-of-birth',
  'telephone',
  'address',
  'postcode',
  'number-plate',
  'name',
] as const
export type Kind = (typeof KINDS)[number]

/**
 * A passage that may say who somebody is: proposed, never decided. `start` and `end` count UTF-16 units, as browsers do;
 * `why` says to the person who decides what it was found by.
 */
export type Proposal = { kind: Kind; start: number; end: number; text: string; why: string; mark: string }

/** What stands in the public text where something was taken out. */
export const MARKS: Record<Kind, string> = {
  email: '[e-mail address removed]',
  'social-handle': '[social media account removed]',
  'national-insurance-number': '[National Insurance number removed]',
  'nhs-number': '[NHS number removed]',
  'crime-reference': '[reference number removed]',
  'date-of-birth': '[date of birth removed]',
  telephone: '[telephone number removed]',
  address: '[address removed]',
  postcode: '[postcode removed]',
  'number-plate': '[number plate removed]',
  name: '[name removed]',
}

/** Marks of this and of other hands: nothing is looked for in them. */
export const ANY_MARK = /\[[^[\]\n]{0,40}\bremoved\]/gi

/** A proposal by where it stands. */
export function proposalAt(
  text: string,
  kind: Kind,
  { start, end }: { start: number; end: number },
  why: string,
  mark = MARKS[kind],
): Proposal {
  return { kind, start, end, text: text.slice(start, end), why, mark }
}

/**
 * Proposals for all matches of a pattern, or of its group `it` where it has one.
 * @param pattern with the flags `g` and, where it has a group `it`, `d`
 */
export function matching(
  text: string,
  pattern: RegExp,
  kind: Kind,
  why: string,
  holds: (found: string, start: number) => boolean = () => true,
): Proposal[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length]
    return holds(text.slice(start, end), start) ? [proposalAt(text, kind, { start, end }, why)] : []
  })
}
