import { formatDate, formatInstant, formatNumber } from '../core/format'
import { xmlText } from '../exports/files/xml-text'
import type { EntryView, FairnessRecord } from './types'
import type { EntryKind } from './schema'
import { ENTRY_WORDS, recordRows } from './record-words'

type Content = { record: FairnessRecord; entries: EntryView[]; madeAt: Date }

const h = (text: string) => xmlText(text)
const list = (items: string[]) => `<ul>${items.map((item) => `<li>${h(item)}</li>`).join('')}</ul>`

/** The evidence file as one page that makes sense by itself, on a screen and on paper. */
export function fairnessHtml({ record, entries, madeAt }: Content): string {
  const { title, note } = record.consultation
  const sections = recordRows(record).map(
    ({ heading, principle, rows, kinds }) => `
<h2>${h(heading)}</h2>
<p class="principle">${h(principle)}</p>
<h3>What the record says</h3>
<dl>${rows.map(({ key, lines }) => `<dt>${h(key)}</dt><dd>${lines.length > 1 ? list(lines) : h(lines[0] ?? 'Nothing')}</dd>`).join('')}</dl>
<h3>What was declared</h3>
${declared(entries, kinds)}`,
  )
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Evidence of a fair consultation: ${h(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:11pt/1.45 "Atkinson Hyperlegible",Arial,sans-serif;color:#111;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:20pt}h2{font-size:15pt;border-top:2px solid #0b5c4b;padding-top:.5rem}h3{font-size:12pt}
dt{font-weight:bold;margin-top:.6rem}dd{margin:0;overflow-wrap:anywhere}.principle{color:#444}blockquote{margin:0 0 1rem;padding-left:1rem;border-left:4px solid #0b5c4b}</style></head>
<body><main><h1>Evidence of a fair consultation</h1><p><strong>${h(title)}</strong></p>
${note ? `<p>${h(note)}</p>` : ''}
<p>Made on ${formatInstant(madeAt)} out of the record of ${formatNumber(entries.length)} declarations and everything that was done in Soundings. Beside this page the file holds the same as data (record.json), who was asked (asked.csv) and every document that people were given (documents/list.csv), with those that were taken away afterwards in a folder of their own.</p>
${sections.join('\n')}
</main></body></html>`
}

function declared(entries: EntryView[], kinds: EntryKind[]): string {
  const own = entries.filter(({ kind }) => kinds.includes(kind))
  if (own.length === 0) return '<p>Nothing was declared.</p>'
  return own
    .map(({ kind, text, declaredBy, onDate, document, evidenceUrl, at }) => {
      const shown = [document && `Document: ${document.title}`, evidenceUrl].filter(Boolean).join('; ')
      const day = onDate ? `, of ${formatDate(onDate)}` : ''
      return `<blockquote><p><strong>${h(ENTRY_WORDS[kind])}</strong></p><p>${h(text).replaceAll('\n', '<br>')}</p>
<p>${h(declaredBy)}${day}; written ${formatInstant(at)}.${shown ? ` ${h(shown)}` : ''}</p></blockquote>`
    })
    .join('')
}
