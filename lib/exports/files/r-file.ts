import { defused, LEADING_COLUMNS, responseCells } from '../responses-sql'
import type { AnswerColumn } from '../answer-columns'
import { csvHeading } from './csv-file'
import type { FileWork } from './file-work'
import type { Pieces } from './packing'
import { zip, type ZipEntry } from './zip'

/** A ZIP of responses.csv (with codes) and responses.R, which reads it into a data frame with factors and their labels. */
export function rFile(work: FileWork): Pieces {
  return zip(entriesOf(work))
}

async function* entriesOf(work: FileWork): AsyncGenerator<ZipEntry> {
  yield { name: 'responses.csv', content: plainCsv(work) }
  yield { name: 'responses.R', content: rScript(work) }
}

/** The responses with codes, for programs: no mark at the beginning, and numbers are numbers, negative ones too. */
export async function* plainCsv({ snapshot, stageId, columns, wanted }: FileWork): Pieces {
  const { cells, from } = responseCells(stageId, columns, { ...wanted, values: 'codes' }, { inOrder: true })
  yield csvHeading([...LEADING_COLUMNS, ...columns.map(({ name }) => name)])
  const safe = cells.map(({ sql, isSafe, column }) =>
    isSafe ? sql : column?.holds === 'number' ? unlessNumber(sql) : defused(sql),
  )
  yield* snapshot.copy(
    `COPY (SELECT ${safe.join(', ')} ${from} ORDER BY r.submitted_at, r.id)
     TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')`,
  )
}

/** A negative number is no formula. */
const unlessNumber = (sql: string) =>
  `CASE WHEN ${sql} ~ '^-?[0-9]+([.][0-9]+)?$' THEN ${sql} ELSE ${defused(sql)} END`

function rScript({ consultation, columns, wanted }: FileWork): string {
  const told = columns.flatMap(readInR)
  return [
    `# Reads responses.csv of: ${oneLine(consultation.title)}`,
    '# Run it with the folder that holds both files as the working directory. It needs nothing but R 4 itself.',
    ...(wanted.text === 'redacted'
      ? ['# Words are as redacted; what was not redacted is left out and marked.']
      : []),
    '',
    'responses <- read.csv("responses.csv", colClasses = "character", check.names = FALSE,',
    '                      encoding = "UTF-8", na.strings = "")',
    '',
    '# A text that a spreadsheet would run as a formula stands behind an apostrophe in the file.',
    'is_defused <- function(x) grepl("^\'+[=+@\\t\\r\\n-]", x)',
    'responses[] <- lapply(responses, function(x) ifelse(!is.na(x) & is_defused(x), substring(x, 2), x))',
    '',
    'for (name in c("version", "revision", "basis_people")) responses[[name]] <- as.integer(responses[[name]])',
    'responses[["basis_date"]] <- as.Date(responses[["basis_date"]])',
    'for (name in c("first_submitted", "last_submitted"))',
    '  responses[[name]] <- as.POSIXct(responses[[name]], format = "%Y-%m-%d %H:%M", tz = "Europe/London")',
    'for (name in c("body_type", "borough", "channel", "publication", "basis"))',
    '  responses[[name]] <- factor(responses[[name]])',
    '',
    ...told,
    '',
  ].join('\n')
}

/** How a column becomes what it is. A code that is in no list becomes NA in a factor, with a warning of its own. */
function readInR({ name, title, type, holds, kind, choices }: AnswerColumn): string[] {
  const cell = `responses[[${rText(name)}]]`
  const label = `attr(${cell}, "label") <- ${rText(title)}`
  if (holds === 'number') return [`${cell} <- as.numeric(${cell})`, label]
  if (holds === 'date') return [`${cell} <- as.Date(${cell})`, label]
  if (choices.length === 0) return [label]
  const codes = `c(${choices.map(({ code }) => rText(code)).join(', ')})`
  const labels = `c(${choices.map(({ label }) => rText(label)).join(', ')})`
  if (kind === 'many')
    return choices.map(({ code, label }) => {
      const [is, of] =
        type === 'ranking'
          ? [`match(${rText(code)}, x)`, 'integer(1)']
          : [`if (anyNA(x)) NA else ${rText(code)} %in% x`, 'logical(1)']
      return `responses[[${rText(`${name}: ${label}`)}]] <- vapply(strsplit(${cell}, "; ", fixed = TRUE), function(x) ${is}, ${of})`
    })
  return [
    `if (!all(${cell} %in% c(NA, ${codes}))) warning("codes that are in no list: ", ${rText(name)})`,
    `${cell} <- factor(${cell}, levels = ${codes}, labels = make.unique(${labels}))`,
    label,
  ]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** A text in R's own quotes. */
function rText(text: string): string {
  return `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
