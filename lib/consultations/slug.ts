/** 'What Londoners’ groups think?' as 'what-londoners-groups-think': an address made of a title. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return words || 'consultation'
}

/** The title's own address, then the same with 2, 3... */
export function* slugsOf(title: string): Generator<string> {
  const base = slugOf(title)
  yield base
  for (let n = 2; ; n++) yield `${base}-${n}`
}
