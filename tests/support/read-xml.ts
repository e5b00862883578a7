export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));|[&<]/g, (all, code: string, name: string) => {
    if (code) return String.fromCodePoint(Number(code))
    if (!name || !(name in ENTITIES)) throw new Error(`${all} is no entity`)
    return ENTITIES[name]!
  })

/** The root of an XML document, strictly: throws on whatever is not well formed, or holds a character that XML may not. */
export function readXml(xml: string): Element {
  // eslint wants no control characters in a pattern; a loop says the same.
  for (const character of xml) {
    const code = character.codePointAt(0)!
    const isFine = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || code > 0xdfff
    if (!isFine || code === 0xfffe || code === 0xffff)
      throw new Error(`U+${code.toString(16)} may not stand in XML`)
  }
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '')
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let at = 0
  for (const { 0: tag, index, groups } of body.matchAll(
    /<(?<close>\/?)(?<name>[\w:.-]+)(?<rest>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/?)>/g,
  )) {
    const { close, name, rest = '', empty } = groups!
    const top = open.at(-1)!
    top.text += plain(body.slice(at, index))
    at = index + tag.length
    if (close) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`)
      open.pop()
      continue
    }
    const attributes: Record<string, string> = {}
    for (const [, key, value] of rest.matchAll(/([\w:.-]+)="([^"<]*)"/g)) {
      if (key! in attributes) throw new Error(`${key} stands twice`)
      attributes[key!] = plain(value!)
    }
    const element: Element = { name: name!, attributes, children: [], text: '' }
    top.children.push(element)
    if (!empty) open.push(element)
  }
  if (open.length !== 1 || body.slice(at).trim() !== '')
    throw new Error(`not all of it is closed: ${open.at(-1)!.name}`)
  if (root.children.length !== 1) throw new Error('there has to be one root')
  return root.children[0]!
}

export const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
]
