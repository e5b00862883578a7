import { Prisma } from '../core/db'

/** SQL over `consultation c` and `stage s`, the one that seeks its views. What asks everybody reaches every place. */
const audience = (of: Prisma.Sql) => Prisma.sql`(s.has_open_link OR EXISTS (
  SELECT 1 FROM audience a JOIN body_type t ON t.code = a.body_type_code WHERE a.stage_id = s.id AND ${of}))`

/** Whether it asks somebody of the borough, which is SQL too: a code, or a column. */
export const reachesBorough = (borough: Prisma.Sql) =>
  audience(Prisma.sql`(cardinality(a.borough_codes) = 0 OR ${borough} = ANY (a.borough_codes))`)

/** Whether it asks a body of the ward, or the borough's own bodies, which stand for all its wards. */
export const reachesWard = (borough: string, ward: string) =>
  audience(Prisma.sql`(cardinality(a.borough_codes) = 0 OR ${borough} = ANY (a.borough_codes))
    AND EXISTS (SELECT 1 FROM body b WHERE b.body_type_code = t.code AND b.closed_at IS NULL
      AND b.borough_code = ${borough} AND (b.ward_code = ${ward} OR b.ward_code IS NULL))`)
