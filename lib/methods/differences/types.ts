/** A piece of two texts: in both, in the former alone, in the latter alone. */
export type TextDifference = { kind: 'same' | 'missing' | 'added'; text: string }
