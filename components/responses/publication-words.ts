/** What a member of the public agreed to, as staff read it. */
export const PUBLICATION_WORDS: Record<string, string> = {
  full: 'Yes, in full, without a name',
  anonymous: 'Yes, short passages, anonymously',
  none: 'No: read and counted, never quoted',
}
