import { parseArgs } from 'node:util'
import { agreementOf, type Agreement, type Coefficients, type Figures } from '../methods/agreement/agreement'
import type { CodingRow } from '../methods/agreement/coding-table'
import { csvColumns } from './csv-columns'
import { encodingNote, fileText } from './file-text'
import { CommandProblem, readNamedFile } from './named-file'
import { runCommand } from './run-command'

const USAGE = 'npm run agreement -- FILE.csv [--unit NAME] [--coder NAME] [--code NAME] [--seed N]'

/**
 * `npm run agreement -- FILE.csv`: how well coders agree, as JSON on standard output. The file has a row a code given:
 * the unit (an answer), the coder and the code; several codes of one coder are several rows, and a unit that a coder has
 * not read is in no row of theirs. Needs no database.
 */
function main(): string {
  const { file, columns, seed } = asked(process.argv.slice(2))
  const bytes = readNamedFile(file)
  const { rows, without } = codingRows(csvColumns(bytes, columns))
  const agreement = agreementOf(rows, { seed })
  if (agreement.coders.length < 2)
    throw new CommandProblem(
      `There is one coder only (“${agreement.coders[0]}”), and agreement takes two. Give the file that has all of them, ` +
        'or name the column that says who coded by --coder NAME.',
    )
  return `${JSON.stringify(printed(agreement, without, encodingNote(fileText(bytes))), null, 2)}\n`
}

function asked(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        unit: { type: 'string', default: 'unit' },
        coder: { type: 'string', default: 'coder' },
        code: { type: 'string', default: 'code' },
        seed: { type: 'string', default: '1' },
      },
    })
    const { seed, ...columns } = values
    const [file] = positionals
    if (!file || positionals.length > 1) throw new CommandProblem(`Name one file: ${USAGE}`)
    if (!/^\d{1,9}$/.test(seed)) throw new CommandProblem('--seed is a whole number, such as --seed 1.')
    return { file, columns, seed: Number(seed) }
  } catch (error) {
    if (error instanceof CommandProblem) throw error
    throw new CommandProblem(`That could not be understood. It goes: ${USAGE}`)
  }
}

type Wanted = ReturnType<typeof csvColumns<'unit' | 'coder' | 'code'>>

function codingRows(wanted: Wanted): { rows: CodingRow[]; without: number } {
  for (const { row, cells } of wanted)
    for (const key of ['unit', 'coder'] as const)
      if (cells[key] === '')
        throw new CommandProblem(`Row ${row} has no ${key}. Fill it in, or take the row out.`)
  const rows = wanted.map(({ cells }) => cells).filter(({ code }) => code !== '')
  if (rows.length === 0) throw new CommandProblem('No row has a code.')
  return { rows, without: wanted.length - rows.length }
}

function printed(
  { units, pairedUnits, coders, isSingle, codes, overall }: Agreement,
  without: number,
  encoding: string,
) {
  return {
    units,
    pairedUnits,
    coders: coders.length,
    singleCode: isSingle,
    overall: { exactAgreement: rounded(overall.exactAgreement), ...printedFigures(overall) },
    codes: codes.map(({ code, given, prevalence, ...figures }) => ({
      ...{ code, given, prevalence: rounded(prevalence) },
      ...printedFigures(figures),
    })),
    notes: [...notesOn(units - pairedUnits, isSingle, without), ...(encoding ? [encoding] : [])],
  }
}

function printedFigures({ observed, conclusion, ...coefficients }: Figures) {
  const flat = (['cohen', 'fleiss', 'alpha'] as const).map((name) => printedEstimate(name, coefficients))
  return Object.assign({ observedAgreement: rounded(observed) }, ...flat, {
    verdict: conclusion.verdict,
    conclusion: conclusion.words,
  }) as Record<string, unknown>
}

function printedEstimate(name: keyof Coefficients, coefficients: Coefficients) {
  const { value, interval, reason } = coefficients[name]
  return {
    [name]: rounded(value),
    [`${name}Interval`]: interval && [rounded(interval.low), rounded(interval.high)],
    ...(reason === null ? {} : { [`${name}Reason`]: reason }),
  }
}

/** Six places are more than any sample can tell, and enough to check three. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6)

function notesOn(alone: number, isSingle: boolean, without: number): string[] {
  return [
    isSingle
      ? 'Every coder gave each unit one code: overall figures are the classical ones over all categories.'
      : 'Coders gave some units several codes: overall figures pool disagreement seen and expected over all codes.',
    'Intervals are at 95%: analytic for Cohen’s kappa (but over several codes), otherwise by resampling units.',
    ...(alone ? [`Units that one coder alone has read, left out: ${alone}.`] : []),
    ...(without
      ? [
          `Rows without a code, left out as not read: ${without}. Where a coder read the unit and gave it no code, write one ` +
            'that says so, such as “none”.',
        ]
      : []),
  ]
}

void runCommand(main)
