import { parseArgs } from 'node:util'
import { clusterQuality } from '../methods/themes/cluster-quality'
import { suggestThemes, UnsuitableCount, type SuggestedThemes } from '../methods/themes/suggest-themes'
import { csvColumns } from './csv-columns'
import { encodingNote, fileText } from './file-text'
import { CommandProblem, readNamedFile } from './named-file'
import { runCommand } from './run-command'

const USAGE =
  'npm run themes -- FILE.csv --column NAME [--label NAME] [--k N] [--seed N] [--precision fp32|int8] [--preview]'

/**
 * `npm run themes -- FILE.csv --column text`: themes suggested for the answers in a column, as JSON on standard output. With
 * `--label` the themes are compared with the labels that people gave. `--preview` compares by words alone, in a tenth of the
 * time. Needs no database and no network; the file stays where it is.
 */
async function main(): Promise<string> {
  const { file, columns, count, seed, precision } = asked(process.argv.slice(2))
  const bytes = readNamedFile(file)
  const { answers, labels } = answersIn(bytes, columns)
  const found = await suggestThemes(answers, { count, seed, kind: precision ?? 'words' }).catch((error) => {
    if (error instanceof UnsuitableCount) throw new CommandProblem(`--k does not fit. ${error.message}`)
    throw error
  })
  return `${JSON.stringify({ ...printed(found, answers), quality: labels && quality(labels, found), ...spent(), precision, preview: precision === null, seed, notes: notesOn(bytes) }, null, 2)}\n`
}

type Columns = { column: string; label?: string }

function answersIn(
  bytes: Buffer,
  { column, label }: Columns,
): { answers: string[]; labels: string[] | null } {
  if (label === undefined)
    return { answers: csvColumns(bytes, { column }).map(({ cells }) => cells.column), labels: null }
  const rows = csvColumns(bytes, { column, label })
  return { answers: rows.map(({ cells }) => cells.column), labels: rows.map(({ cells }) => cells.label) }
}

type Asked = {
  file: string
  columns: Columns
  count?: number
  seed: number
  precision: 'fp32' | 'int8' | null
}

function asked(args: string[]): Asked {
  const { values, positionals } = understood(args)
  const [file] = positionals
  if (!file || positionals.length > 1) throw new CommandProblem(`Name one file: ${USAGE}`)
  const { precision, label = values.labels } = values
  if (precision !== 'fp32' && precision !== 'int8')
    throw new CommandProblem('--precision is fp32 (as published, for what is audited) or int8 (faster).')
  return {
    file,
    columns: { column: values.column ?? 'text', ...(label === undefined ? {} : { label }) },
    ...(values.k === undefined ? {} : { count: wholeNumber('--k', values.k, 1) }),
    seed: wholeNumber('--seed', values.seed, 0),
    precision: values.preview ? null : precision,
  }
}

function understood(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        column: { type: 'string' },
        label: { type: 'string' },
        labels: { type: 'string' },
        k: { type: 'string' },
        seed: { type: 'string', default: '1' },
        precision: { type: 'string', default: 'fp32' },
        preview: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : '').split('. ')
    throw new CommandProblem(`That could not be understood: ${reason}. It goes: ${USAGE}`)
  }
}

function wholeNumber(option: string, value: string, least: number): number {
  if (!/^\d{1,9}$/.test(value) || Number(value) < least)
    throw new CommandProblem(
      `${option} is a whole number from ${least}, such as ${option} 12; “${value}” is not.`,
    )
  return Number(value)
}

function printed({ answers: count, empty, duplicates, themes }: SuggestedThemes, answers: string[]) {
  return {
    answers: count,
    empty,
    duplicates: duplicates.exact + duplicates.near,
    nearDuplicates: duplicates.near,
    k: themes.length,
    themes: themes.map(({ label, phrases, size, share, examples }) => ({
      ...{ label, phrases, size, share: rounded(share) },
      examples: examples.map((i) => answers[i]!),
    })),
  }
}

/**
 * How the themes agree with people's labels: over all labelled answers, those set aside as empty being a group of their own, and
 * over those in themes alone.
 */
function quality(labels: string[], { themeOf }: SuggestedThemes) {
  const labelled = [...labels.keys()].filter((i) => labels[i] !== '')
  if (labelled.length === 0)
    throw new CommandProblem('The column of labels is empty. Leave --label out, or fill it in.')
  const inThemes = labelled.filter((i) => themeOf[i]! >= 0)
  return { ...figures(labelled), inThemes: figures(inThemes) }

  function figures(chosen: number[]) {
    const { nmi, ari, purity } = clusterQuality(
      chosen.map((i) => labels[i]!),
      chosen.map((i) => themeOf[i]!),
    )
    return { nmi: rounded(nmi), ari: rounded(ari), purity: rounded(purity), answers: chosen.length }
  }
}

const notesOn = (bytes: Buffer) => [encodingNote(fileText(bytes))].filter(Boolean)

/** Of the whole process, from its start to its end. */
function spent() {
  return {
    seconds: Math.round(performance.now() / 10) / 100,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000

void runCommand(main)
