import type { FileWork } from './file-work'
import { groupedBy } from './variables'

export type SpssVariable = {
  name: string
  label: string
  kind: 'text' | 'number' | 'date' | 'choice'
  values: { value: number; label: string }[]
  /** Of a question with several choices: the variables that stand together. */
  group?: string
  /** The place that a choice was given, from 1; 0: it was not placed. */
  isRank?: true
  /** Of a text: the longest there is, in UTF-8. */
  bytes: number
}

/** Of SPSS: bytes of a text, of a variable's label and of a value's. */
export const MOST_BYTES = 32_767
const LABEL_BYTES = 255
const VALUE_BYTES = 120

/** The syntax that reads responses.csv and says what it means (IBM SPSS Statistics 24 or newer; PSPP reads it too). */
export function spssSyntax({ consultation, wanted }: FileWork, variables: SpssVariable[]): string {
  const texts = variables.filter(({ kind }) => kind === 'text')
  const choices = variables.filter(({ kind }) => kind === 'choice')
  const long = texts.filter(({ bytes }) => bytes > MOST_BYTES)
  const groups = groupedBy(
    choices.filter(({ group, isRank }) => group !== undefined && !isRank),
    ({ group }) => group!,
  )
  return [
    '* Encoding: UTF-8.',
    comment(`Reads responses.csv of: ${consultation.title}.`),
    comment('Unpack both files into one folder and run this with that folder as the working directory (CD).'),
    comment('A line break inside a text stands as the sign U+00B6, since SPSS would end the case there.'),
    comment(
      '-9: asked and not answered; -8: this version of the questionnaire did not ask it; -7: not in the list.',
    ),
    ...(wanted.text === 'redacted'
      ? [comment('Words are as redacted; what was not redacted is left out and marked.')]
      : []),
    ...long.map(({ name, bytes }) =>
      comment(
        `${name} holds texts of up to ${bytes} bytes; SPSS keeps ${MOST_BYTES} of them. The whole texts stand in responses.csv.`,
      ),
    ),
    '',
    `GET DATA /TYPE=TXT /FILE='responses.csv' /ENCODING='UTF8' /DELCASE=LINE /DELIMITERS="," /QUALIFIER='"'`,
    '  /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /VARIABLES=',
    ...variables.map((variable) => `  ${variable.name} ${format(variable)}`),
    '.',
    ...(texts.length > 0 ? undefused(texts.map(({ name }) => name)) : []),
    ...variables.map(({ name, label }) => `VARIABLE LABELS ${name} ${quoted(label, LABEL_BYTES)}.`),
    ...choices.map(
      ({ name, values }) =>
        `VALUE LABELS ${name}${[...values, ...MISSING].map(({ value, label }) => ` ${value} ${quoted(label, VALUE_BYTES)}`).join('')}.`,
    ),
    ...choices.map(({ name }) => `MISSING VALUES ${name} (-9, -8, -7).`),
    ...choices.map(({ name, isRank }) => `VARIABLE LEVEL ${name} (${isRank ? 'ORDINAL' : 'NOMINAL'}).`),
    ...[...groups.values()].map(
      (of, i) =>
        `MRSETS /MDGROUP NAME=$several${i + 1} CATEGORYLABELS=VARLABELS VARIABLES=${of.map(({ name }) => name).join(' ')} VALUE=1.`,
    ),
    'EXECUTE.',
    '',
  ].join('\n')
}

const MISSING = [
  { value: -9, label: 'No answer' },
  { value: -8, label: 'Not asked' },
  { value: -7, label: 'Not in the list' },
]

function format({ kind, bytes }: SpssVariable): string {
  if (kind === 'number') return 'F18.6'
  if (kind === 'choice') return 'F4.0'
  return kind === 'date' ? 'SDATE10' : `A${Math.min(MOST_BYTES, Math.max(1, bytes))}`
}

/** Takes away the apostrophe that keeps a spreadsheet from running a cell; what a person wrote is as it was. */
function undefused(names: string[]): string[] {
  return [
    `DO REPEAT text = ${names.join(' ')}.`,
    `IF (CHAR.SUBSTR(text, 1, 1) = "'" AND CHAR.LENGTH(LTRIM(text, "'")) > 0 AND CHAR.INDEX("=+-@", CHAR.SUBSTR(LTRIM(text, "'"), 1, 1)) > 0) text = CHAR.SUBSTR(text, 2).`,
    'END REPEAT.',
  ]
}

/** A comment ends with the line's full stop, so none may end earlier. */
const comment = (text: string) => `* ${text.replace(/[\r\n]+/g, ' ').replace(/\.$/, '')}.`

/** A text in quotes, cut to the bytes that SPSS takes; the dictionary has it whole. */
function quoted(text: string, bytes: number): string {
  const line = text.replace(/\s+/g, ' ')
  let cut = line
  while (Buffer.byteLength(cut) > bytes) cut = [...cut].slice(0, -1).join('')
  return `'${cut.replaceAll("'", "''")}'`
}
