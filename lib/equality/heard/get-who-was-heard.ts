import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import { getConsultation } from '../../consultations/get-consultation'
import type { ConsultationView } from '../../consultations/types'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { FEWEST_FOR_FILTER, shownPeople, suppressed } from '../../methods/disclosure/few-people'
import { CODE_LISTS, PREFER_NOT, QUESTIONS } from '../code-lists'
import { canSeeEqualityCounts } from '../policy'
import { readCounts, type Counted } from '../read-counts'
import { shownCounts } from '../shown-counts'
import { LOT } from '../shuffle-equality-answers'
import { CENSUS_SOURCES, COMPARED, NOT_COMPARED, residentsBy, type Compared } from './compared'
import { boroughCounts, heardRows } from './heard-figures'
import { heardWeights, type Combination, type Weighable } from './heard-weights'
import { GetWhoWasHeardInput } from './schema'
import type { HeardTable, WhoWasHeardView } from './types'

/**
 * Who of the residents was heard: what members of the public said of themselves beside the census of all boroughs, or of one. By
 * borough only once no more answers come, of 25 people or more, never by ward. With weights, where they are asked for.
 * @throws NotFound, NotAllowed
 */
export async function getWhoWasHeard(
  ctx: Ctx,
  input: z.input<typeof GetWhoWasHeardInput>,
): Promise<WhoWasHeardView> {
  const { consultationId, borough: wanted, isWeighted } = GetWhoWasHeardInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canSeeEqualityCounts(ctx.actor))
  const stageId = consultation.stage.id
  const where = { stageId, codeLists: CODE_LISTS }
  const [counted, people, waiting, places] = await Promise.all([
    readCounts(ctx, stageId),
    ctx.db.equalityAnswer.groupBy({
      by: ['boroughCode'],
      where: { ...where, isCounted: true },
      _count: true,
    }),
    ctx.db.equalityAnswer.count({ where: { ...where, isCounted: false } }),
    ctx.db.borough.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } }),
  ])
  const whyNoBoroughs = whyNot(consultation, waiting)
  const shownPlaces = whyNoBoroughs ? [] : withEnough(people, places)
  const borough = shownPlaces.find(({ code }) => code === wanted) ?? null
  if (wanted !== '' && !borough) throw new NotFound('We could not find that page.')
  const codes = [...places.map(({ code }) => code), '']
  const weights = isWeighted
    ? heardWeights(weighable(counted, codes), await readCombinations(ctx, stageId))
    : null
  const { id, title, status } = consultation
  return {
    ...{ consultation: { id, title, status }, borough, whyNoBoroughs, notCompared: NOT_COMPARED },
    people: shownPeople(people.reduce((sum, { _count }) => sum + _count, 0)),
    boroughs: shownPlaces.map(({ code, name }) => ({ code, name })),
    tables: COMPARED.filter(({ byBorough }) => byBorough || !borough).map((compared) =>
      tableOf(compared, counted, codes, borough?.code ?? null),
    ),
    weights: typeof weights === 'string' ? null : weights,
    whyNoWeights: typeof weights === 'string' ? weights : null,
    sources: CENSUS_SOURCES,
  }
}

/** Until no more can come, two looks at a borough could differ by one person in it. */
function whyNot({ status }: ConsultationView, waiting: number): string | null {
  if (['draft', 'approved', 'open'].includes(status))
    return 'Figures by borough stand here once the consultation has closed. Until then two looks at a borough could differ by one person.'
  return waiting >= LOT
    ? 'Figures by borough stand here from the next night, when the last answers have joined.'
    : null
}

function withEnough(
  people: { boroughCode: string; _count: number }[],
  places: { code: string; name: string }[],
) {
  const shown = suppressed(
    people.map(({ _count }) => _count),
    FEWEST_FOR_FILTER,
  )
  return places.flatMap((place) => {
    const count = shown[people.findIndex(({ boroughCode }) => boroughCode === place.code)] ?? null
    return count === null ? [] : [{ ...place, people: count }]
  })
}

const countIn = (counted: Counted[], key: string, boroughCode: string | null) => (code: string) =>
  counted.reduce(
    (sum, one) =>
      one.key === key && one.code === code && (boroughCode === null || one.boroughCode === boroughCode)
        ? sum + one.n
        : sum,
    0,
  )

function tableOf(
  compared: Compared,
  counted: Counted[],
  places: string[],
  borough: string | null,
): HeardTable {
  const { key, title, notes, groups } = compared
  const all = shownCounts(
    groups.map(({ codes }) => codes),
    countIn(counted, key, null),
  )
  const place = borough === null ? { base: all.base, counts: all.groups } : ofBorough(borough)
  const residents = residentsBy(compared, borough === null ? places : [borough])
  return { key, title, notes, base: place.base, rows: heardRows(groups, place, residents) }

  function ofBorough(code: string) {
    const figures = places.map((one) => {
      const countOf = countIn(counted, key, one)
      return groups.map(({ codes }) => codes.reduce((sum, code) => sum + countOf(code), 0))
    })
    return boroughCounts(figures, all)[places.indexOf(code)]!
  }
}

/** Every question but the backgrounds, which are parts of the ethnic groups: those that can be compared first. */
function weighable(counted: Counted[], places: string[]): Weighable[] {
  const compared = COMPARED.filter(({ key }) => key !== 'ethnicBackground')
  const others = QUESTIONS.filter(({ key }) => !compared.some((one) => one.key === key))
  return [
    ...compared.map((one) => ({ ...one, residents: residentsBy(one, places) })),
    ...others.map(({ key, title, choices }) => ({
      ...{ key, title, residents: null },
      groups: choices
        .filter(({ code }) => code !== PREFER_NOT)
        .map(({ code, label }) => ({ code, label, codes: [code], census: [] })),
    })),
  ].map(({ key, title, groups, residents }) => ({
    ...{ key, title, groups, residents },
    shown: shownCounts(
      groups.map(({ codes }) => codes),
      countIn(counted, key, null),
    ),
  }))
}

async function readCombinations({ db }: Ctx, stageId: string): Promise<Combination[]> {
  return db.$queryRaw<Combination[]>`
    SELECT a.answers - 'ethnicBackground' AS codes, count(*)::int AS n FROM equality_answer a
    WHERE a.stage_id = ${stageId}::uuid AND a.is_counted AND a.code_lists = ${CODE_LISTS}
    GROUP BY a.answers - 'ethnicBackground'`
}
