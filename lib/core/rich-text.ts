import { defaultMarkdownParser, MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown'
import { Schema, type Node } from 'prosemirror-model'

/**
 * Words with a little form: Markdown of a small safe subset (two levels of headings, bold, italic, lists, quotations, links
 * to https and mailto), with lines of their own for figures, as in `[[figure: map]]`. This is the one reading of it: pages,
 * the editor and files all draw what it makes, element by element; nothing of it is ever taken for HTML. Safe in the browser.
 */
export const richTextSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      ...{ content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }] },
      toDOM: () => ['p', 0],
    },
    heading: {
      ...{ attrs: { level: { default: 1 } }, content: 'inline*', group: 'block', defining: true },
      parseDOM: [
        { tag: 'h1, h2, h3', attrs: { level: 1 } },
        { tag: 'h4, h5, h6', attrs: { level: 2 } },
      ],
      toDOM: ({ attrs }) => [attrs.level === 1 ? 'h3' : 'h4', 0],
    },
    blockquote: {
      ...{ content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }] },
      toDOM: () => ['blockquote', 0],
    },
    bullet_list: {
      ...{ content: 'list_item+', group: 'block', attrs: { tight: { default: true } } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      ...{ content: 'list_item+', group: 'block' },
      attrs: { order: { default: 1 }, tight: { default: true } },
      parseDOM: [{ tag: 'ol' }],
      toDOM: ({ attrs }) => ['ol', attrs.order === 1 ? {} : { start: Number(attrs.order) }, 0],
    },
    list_item: {
      ...{ content: 'block+', defining: true, parseDOM: [{ tag: 'li' }] },
      toDOM: () => ['li', 0],
    },
    figure: {
      ...{ attrs: { name: {} }, group: 'block', atom: true, draggable: true },
      toDOM: ({ attrs }) => ['div', { 'data-figure': String(attrs.name) }],
    },
    text: { group: 'inline' },
    hard_break: {
      ...{ inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }] },
      toDOM: () => ['br'],
    },
  },
  marks: {
    em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['em', 0] },
    strong: { parseDOM: [{ tag: 'b' }, { tag: 'strong' }], toDOM: () => ['strong', 0] },
    link: {
      ...{ attrs: { href: {} }, inclusive: false },
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = dom.getAttribute('href') ?? ''
            return isSafeAddress(href) ? { href } : false
          },
        },
      ],
      toDOM: ({ attrs }) => ['a', { href: String(attrs.href) }, 0],
    },
  },
})

/** Addresses that words may lead to: nothing that runs, and nothing that is fetched without a click. */
export const isSafeAddress = (address: string): boolean =>
  /^(https:\/\/|mailto:)[^\s]+$/i.test(address.trim())

type Tokenizer = {
  disable: (rules: string[]) => Tokenizer
  validateLink: (address: string) => boolean
}

/** Without code, pictures, rules and HTML, which stay the signs that they are. */
function safeTokenizer() {
  const tokenizer = defaultMarkdownParser.tokenizer as typeof defaultMarkdownParser.tokenizer & Tokenizer
  tokenizer.disable(['code', 'fence', 'hr', 'reference', 'lheading', 'html_block'])
  tokenizer.disable(['backticks', 'image', 'html_inline'])
  tokenizer.validateLink = isSafeAddress
  return tokenizer
}

const parser = new MarkdownParser(richTextSchema, safeTokenizer(), {
  blockquote: { block: 'blockquote' },
  paragraph: { block: 'paragraph' },
  list_item: { block: 'list_item' },
  bullet_list: { block: 'bullet_list' },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token: { attrGet: (name: string) => string | null }) => ({
      order: Number(token.attrGet('start') ?? 1),
    }),
  },
  heading: {
    block: 'heading',
    getAttrs: ({ tag }: { tag: string }) => ({ level: Number(tag.slice(1)) > 1 ? 2 : 1 }),
  },
  hardbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: {
    mark: 'link',
    getAttrs: (token: { attrGet: (name: string) => string | null }) => ({
      href: token.attrGet('href') ?? '',
    }),
  },
})

const serializer = new MarkdownSerializer(
  {
    blockquote: (state, node) => state.wrapBlock('> ', null, node, () => state.renderContent(node)),
    heading: (state, node) => {
      state.write(`${'#'.repeat(Number(node.attrs.level))} `)
      state.renderInline(node, false)
      state.closeBlock(node)
    },
    bullet_list: (state, node) => state.renderList(node, '  ', () => '- '),
    ordered_list: (state, node) => state.renderList(node, '   ', (i) => `${Number(node.attrs.order) + i}. `),
    list_item: (state, node) => state.renderContent(node),
    paragraph: (state, node) => {
      state.renderInline(node)
      state.closeBlock(node)
    },
    figure: (state, node) => {
      state.write(figureLine(String(node.attrs.name)))
      state.closeBlock(node)
    },
    hard_break: (state) => state.write('\\\n'),
    text: (state, node) => state.text(node.text ?? ''),
  },
  {
    em: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    strong: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    link: { open: '[', close: (_state, mark) => `](${String(mark.attrs.href)})`, mixable: true },
  },
)

export const figureLine = (name: string) => `[[figure: ${name}]]`
const FIGURE = /^[ \t]*\[\[figure:[ \t]*([^\]\n]*?)[ \t]*\]\][ \t]*$/

export type Piece = { words: string } | { figure: string }

/** The words and the figures between them, in their order; empty words are left out. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let words: string[] = []
  const endWords = () => {
    const said = words.join('\n').replace(/^\s*\n|\s+$/g, '')
    if (said.trim() !== '') pieces.push({ words: said })
    words = []
  }
  for (const line of text.split('\n')) {
    const figure = FIGURE.exec(line)?.[1]
    if (figure === undefined) words.push(line)
    else {
      endWords()
      pieces.push({ figure })
    }
  }
  endWords()
  return pieces
}

/** The same as a document of the editor. */
export function readDocument(text: string): Node {
  const { doc, figure, paragraph } = richTextSchema.nodes as Record<
    'doc' | 'figure' | 'paragraph',
    NonNullable<(typeof richTextSchema.nodes)[string]>
  >
  const blocks = piecesOf(text).flatMap((piece) =>
    'figure' in piece ? [figure.create({ name: piece.figure })] : parser.parse(piece.words).children,
  )
  return doc.create(null, blocks.length > 0 ? blocks : [paragraph.create()])
}

/** A document of the editor as Markdown: read again, it is the same document. */
export const writeDocument = (document: Node): string => serializer.serialize(document, { tightLists: true })

/** Words that people typed without meaning any form by it, as Markdown that says the same; lines with "- " stay a list. */
export const plainAsMarkdown = (text: string): string => text.replace(/([\\*_`[\]<>#])/g, '\\$1')

export type RichInline =
  { text: string; isBold: boolean; isItalic: boolean; href?: string } | { isBreak: true }
export type RichBlock =
  | { kind: 'paragraph'; inlines: RichInline[] }
  | { kind: 'heading'; level: 1 | 2; inlines: RichInline[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: RichBlock[][] }
  | { kind: 'quotation'; blocks: RichBlock[] }

/** Words as a tree of plain values, to be drawn as elements, paragraphs of a file or anything else. */
export function readRichText(markdown: string): RichBlock[] {
  return parser.parse(markdown).children.flatMap(blockOf)
}

function blockOf(node: Node): RichBlock[] {
  switch (node.type.name) {
    case 'heading':
      return [{ kind: 'heading', level: node.attrs.level === 1 ? 1 : 2, inlines: inlinesOf(node) }]
    case 'blockquote':
      return [{ kind: 'quotation', blocks: node.children.flatMap(blockOf) }]
    case 'bullet_list':
    case 'ordered_list': {
      const isOrdered = node.type.name === 'ordered_list'
      const items = node.children.map((item) => item.children.flatMap(blockOf))
      return [{ kind: 'list', isOrdered, start: isOrdered ? Number(node.attrs.order) : 1, items }]
    }
    default:
      return [{ kind: 'paragraph', inlines: inlinesOf(node) }]
  }
}

function inlinesOf(node: Node): RichInline[] {
  return node.children.map((child) => {
    if (!child.isText) return { isBreak: true }
    const link = child.marks.find(({ type }) => type.name === 'link')
    const has = (name: string) => child.marks.some(({ type }) => type.name === name)
    return {
      ...{ text: child.text ?? '', isBold: has('strong'), isItalic: has('em') },
      ...(link ? { href: String(link.attrs.href) } : {}),
    }
  })
}
