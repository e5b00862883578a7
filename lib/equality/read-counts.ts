import type { Ctx } from '../core/ctx'
import { CODE_LISTS } from './code-lists'

export type Counted = { boroughCode: string; key: string; code: string; n: number }

/** How many people gave which answer, by borough: of those whose answers are in the figures. */
export async function readCounts({ db }: Ctx, stageId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT a.borough_code AS "boroughCode", e.key, e.value AS code, count(*)::int AS n
    FROM equality_answer a CROSS JOIN LATERAL jsonb_each_text(a.answers) e
    WHERE a.stage_id = ${stageId}::uuid AND a.is_counted AND a.code_lists = ${CODE_LISTS}
    GROUP BY a.borough_code, e.key, e.value`
}
