/** Where a section stands in its page; those of "what you told us" keep the anchors that earlier editions had. */
export const anchorOf = ({ kind, key }: { kind: string; key: string }): string =>
  kind === 'told' && key ? `part-${key}` : key ? `${kind}-${key.replaceAll('+', '-')}` : kind

export const anchorOfTheme = (id: string): string => `theme-${id}`
