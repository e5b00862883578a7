import { DataTable, type Column } from '@/components/ui/data-table'
import { formatNumber, listOf } from '@/lib/core/format'
import type { BoroughVoices, Positions, Voice, VoicesView, VoiceTheme } from '@/lib/analysis/findings/types'
import styles from './findings.module.css'

type Props = { view: VoicesView; hrefOf: (borough: string) => string }

/** Where kinds of body differ, and on what: in one table, and borough by borough. */
export function VoicesBoard({ view, hrefOf }: Props) {
  const { voices, themes, boroughs, borough, tests } = view
  if (voices.length === 0 || themes.length === 0)
    return (
      <p className="govuk-body">
        Once there are themes and answers, this shows where ward panels, borough groups and partnerships
        differ, and on what.
      </p>
    )
  return (
    <>
      <p className="govuk-body-l">{summaryOf(view)}</p>
      {borough ? null : (
        <p className="govuk-body">
          Each figure is how many bodies of a kind speak of a theme, and what share of those that answered. A
          difference is marked where Fisher’s exact test holds it for more than chance, corrected for all{' '}
          {formatNumber(tests)} tests of this page. With few bodies even large differences may be chance: no
          mark does not mean that they agree.
        </p>
      )}
      <DataTable
        caption={borough ? `Themes by kind of body in ${borough.name}` : 'Themes by kind of body'}
        columns={[...columns(voices), ...(borough ? [speakers(voices)] : differences(themes))]}
        rows={themes}
        keyOf={({ id }) => id}
        empty=""
      />
      <PositionTable voices={voices} themes={themes} />
      {borough ? null : <BoroughTable {...{ voices, boroughs, hrefOf }} />}
    </>
  )
}

function summaryOf({ voices, themes, borough }: VoicesView): string {
  if (voices.length < 2)
    return `Only ${voices[0]?.name} answered${borough ? ` in ${borough.name}` : ''}: there is nobody to compare with.`
  if (borough) {
    const answered = voices.map(({ name, base }) => `${formatNumber(base)} of the ${name}`)
    return `In ${borough.name} ${listOf(answered)} answered.`
  }
  const differing = themes.filter(
    ({ pairs, opposed }) => opposed.length > 0 || pairs.some(({ differs }) => differs),
  )
  return differing.length === 0
    ? 'The kinds of body differ on no theme by more than chance could make.'
    : `The kinds of body differ on ${listOf(differing.map(({ title }) => `“${title}”`))}.`
}

function BoroughTable({
  voices,
  boroughs,
  hrefOf,
}: Pick<VoicesView, 'voices' | 'boroughs'> & Pick<Props, 'hrefOf'>) {
  return (
    <>
      <DataTable
        caption="Borough by borough"
        columns={boroughColumns(voices, hrefOf)}
        rows={boroughs}
        keyOf={({ code }) => code}
        empty="No body of a borough has answered yet."
      />
      <p className="govuk-body-s">
        “All speak of” counts the themes that every kind of body that answered in the borough speaks of;
        “alone” those that one kind speaks of and no other there.
      </p>
    </>
  )
}

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)}%`)
const nameOf = (voices: Voice[], code: string) => voices.find((voice) => voice.code === code)?.name ?? code

const columns = (voices: Voice[]): Column<VoiceTheme>[] => [
  { heading: 'Theme', cell: ({ title }) => title, isRowHeading: true },
  ...voices.map(({ code, name, base }, i) => ({
    heading: `${name} (${code}), ${formatNumber(base)} answered`,
    cell: ({ spoken }: VoiceTheme) => {
      const { count, share } = spoken[i]!
      return `${formatNumber(count)}, ${percent(share)}`
    },
    numeric: true,
  })),
]

/** A column a pair of voices: by how many points they differ, marked where it is hardly chance. */
function differences(themes: VoiceTheme[]): Column<VoiceTheme>[] {
  return (themes[0]?.pairs ?? []).map(({ one, other }, i) => ({
    heading: `${one} less ${other}, points`,
    cell: ({ pairs }: VoiceTheme) => {
      const { difference, low, high, p, differs } = pairs[i]!
      return (
        <>
          {differs ? <strong>{points(difference)}, differ</strong> : points(difference)}
          <span className={styles.small}>
            {points(low)} to {points(high)}
            {differs ? `, ${chance(p)}` : ''}
          </span>
        </>
      )
    },
    numeric: true,
  }))
}

/** In one borough bodies are few: who speaks of it says more than a test. */
const speakers = (voices: Voice[]): Column<VoiceTheme> => ({
  heading: 'Who speaks of it',
  cell: ({ spoken }) => {
    const said = voices.filter((_, i) => spoken[i]!.count > 0).map(({ code }) => code)
    if (said.length === 0) return 'Nobody'
    if (said.length === voices.length && voices.length > 1) return 'All of them'
    return said.length === 1 && voices.length > 1 ? `${said[0]} alone` : listOf(said)
  },
})

const points = (share: number) => {
  const n = Math.round(share * 100)
  return n === 0 ? '0' : `${n < 0 ? '−' : '+'}${Math.abs(n)}`
}
const chance = (p: number) => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`)

function PositionTable({ voices, themes }: { voices: Voice[]; themes: VoiceTheme[] }) {
  const held = themes.filter(({ positions }) => positions !== null)
  return (
    <DataTable
      caption="What they hold of it, as answers were marked at the reading desk"
      columns={[
        { heading: 'Theme', cell: ({ title }) => title, isRowHeading: true },
        ...voices.map(({ name }, i) => ({
          heading: name,
          cell: ({ positions }: VoiceTheme) => (positions ? inWords(positions[i]!) : ''),
        })),
        {
          heading: 'Where they stand against one another',
          cell: ({ opposed }) =>
            opposed
              .map(
                ({ one, other, p }) =>
                  `${nameOf(voices, one)} and ${nameOf(voices, other)} hold the opposite (${chance(p)})`,
              )
              .join('; ') || 'Nowhere by more than chance could make',
        },
      ]}
      rows={held}
      keyOf={({ id }) => id}
      empty="No answer is marked as for or against yet. It is marked at the reading desk; then this shows who is for a theme and who against."
    />
  )
}

const inWords = (positions: Positions) =>
  (['for', 'against', 'mixed', 'unclear'] as const)
    .filter((position) => positions[position] > 0)
    .map((position) => `${formatNumber(positions[position])} ${position}`)
    .join(', ') || 'none marked'

const boroughColumns = (voices: Voice[], hrefOf: Props['hrefOf']): Column<BoroughVoices>[] => [
  {
    heading: 'Borough',
    cell: ({ code, name }) => (
      <a className="govuk-link" href={hrefOf(code)}>
        {name}
      </a>
    ),
    isRowHeading: true,
  },
  { heading: 'All speak of', cell: ({ shared }) => formatNumber(shared), numeric: true },
  ...voices.map(({ name }, i) => ({
    heading: `${name}: answered, themes alone`,
    cell: ({ answered, alone }: BoroughVoices) =>
      answered[i] ? `${formatNumber(answered[i]!)}, ${formatNumber(alone[i] ?? 0)}` : 'no answer',
    numeric: true,
  })),
]
