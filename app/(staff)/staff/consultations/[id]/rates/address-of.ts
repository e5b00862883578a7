/** A page's address with those parameters that say something. */
export function addressOf(path: string, parameters: Record<string, string | undefined>): string {
  const said = Object.entries(parameters).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
}
