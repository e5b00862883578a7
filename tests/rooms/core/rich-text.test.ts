import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, plainAsMarkdown, readDocument, readRichText, writeDocument } from '@/lib/core/rich-text'

const flat = (markdown: string) => JSON.stringify(readRichText(markdown))

describe('rich text', () => {
  it('reads headings, lists, emphasis, quotations and safe links', () => {
    const read = readRichText(
      '# One\n\nA **bold** and *italic* [link](https://example.org/a)\n\n- x\n- y\n\n> said',
    )
    expect(read.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'quotation'])
    expect(flat('[a](https://example.org/)')).toContain('"href":"https://example.org/"')
    expect(flat('[a](mailto:a@example.org)')).toContain('"href":"mailto:a@example.org"')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](http://example.org/)',
    '[a](data:text/html,x)',
    '![a](https://example.org/a.png)',
    '[a](JaVaScRiPt:alert(1))',
    '`code`',
    '```\ncode\n```',
    '    indented',
    '---',
  ])('keeps %j as the words it is, and makes no element of it', (text) => {
    const read = flat(text)
    expect(read).not.toMatch(/"href":"(?!https:)/i)
    expect(readRichText(text).every(({ kind }) => kind === 'paragraph')).toBe(true)
  })

  it('no text at all leads anywhere but to https and mailto', () => {
    const signs = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      'javascript:',
      'https://a.b',
      '<',
      '>',
      '"',
      '!',
      '\n',
      ' ',
      'x',
      '&#x6A;',
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 14 }), (parts) => {
        for (const [, href] of flat(parts.join('')).matchAll(/"href":"([^"]*)"/g))
          expect(href).toMatch(/^(https:\/\/|mailto:)/)
      }),
    )
  })

  it('parts words from figures, which stand on lines of their own', () => {
    expect(piecesOf('a\n\n[[figure: map]]\nb [[figure: x]]\n\n[[figure:themes ]]')).toEqual([
      { words: 'a' },
      { figure: 'map' },
      { words: 'b [[figure: x]]' },
      { figure: 'themes' },
    ])
  })

  it('a document written down and read again says the same, in the same blocks', () => {
    const blocksOf = (text: string) => {
      const blocks: string[] = []
      readDocument(text).descendants((node) => {
        if (node.isTextblock) blocks.push(`${node.type.name} ${JSON.stringify(node.content.toJSON())}`)
        if (node.type.name === 'figure') blocks.push(String(node.attrs.name))
      })
      return blocks
    }
    const inline = fc.constantFrom(
      'word',
      '**bold**',
      '*it*',
      '[l](https://e.org/)',
      '1.',
      '#',
      '- ',
      '*',
      '_',
      '[[figure: a]]',
    )
    const block = fc.oneof(
      fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')),
      fc.constantFrom('[[figure: map]]', '# Head', '- a\n- b', '3. a\n4. b', '> said', '- a\n\n  more\n- b'),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const text = blocks.join('\n\n')
        expect(blocksOf(writeDocument(readDocument(text)))).toEqual(blocksOf(text))
      }),
    )
  })

  it('words that meant no form keep saying what they said', () => {
    for (const text of ['a * b _c_ [d] <e> # f', '*not bold*', 'back\\slash'])
      expect(flat(plainAsMarkdown(text))).toContain(JSON.stringify(text).slice(1, -1))
  })
})
