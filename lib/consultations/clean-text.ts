import sanitizeHtml from 'sanitize-html'

const TAG = /<[a-z!/?]/i

/** Plain words are shown as such: tags would be read as tags, so they go and the words stay. */
export function plainWords(text: string): string {
  let words = text
  // What was written as &lt; inside may be a tag once more; three layers are nobody's honest mistake.
  for (let layer = 0; TAG.test(words); layer++) {
    if (layer === 3) return words.replaceAll('<', '')
    words = decoded(sanitizeHtml(words, { allowedTags: [], allowedAttributes: {} }))
  }
  return plainLinks(words)
}

const MARKDOWN_LINK = /(!?)\[([^[\]]*)\]\(\s*<?((?:[^()\s]|\([^()]*\))*)[^()]*\)/g
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:|#)/i

/** Nothing here reads Markdown, yet where a text goes next something may: pictures and odd links lose their address. */
const plainLinks = (text: string) =>
  text.includes('](')
    ? text.replace(MARKDOWN_LINK, (whole, picture: string, words: string, link: string) =>
        picture === '' && SAFE_LINK.test(link) ? whole : words,
      )
    : text

const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'strong', 'b', 'em', 'i', 'u', 's', 'small', 'span', 'sup', 'sub', 'a', 'img'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'q', 'cite', 'abbr'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'div', 'details', 'summary'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    abbr: ['title'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    '*': ['lang', 'dir'],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
}

/** Words to read with their marks: what is not on the list goes, and what stands inside it stays where that is words. */
export const cleanHtml = (text: string) => sanitizeHtml(text, ALLOWED)
