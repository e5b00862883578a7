type Named = { bodyName: string; bodyTypeName: string; wardName: string | null; boroughName: string | null }

/**
 * How a body is called where its words are quoted: 'Barnhill panel' for the Safer Neighbourhoods Panel of that ward, and
 * otherwise its name without the borough at its end, which everybody who reads a borough's own text knows.
 */
export function citationMarker({ bodyName, bodyTypeName, wardName, boroughName }: Named): string {
  const kind = bodyTypeName.split(' ').at(-1)?.toLowerCase() ?? ''
  if (wardName && kind) return `${wardName} ${kind}`
  const ending = boroughName ? `, ${boroughName}` : ''
  const name = ending && bodyName.endsWith(ending) ? bodyName.slice(0, -ending.length) : bodyName
  // Brackets stand round the marker.
  return name.replace(/[[\]]/g, '')
}
