import { Prisma, type Db } from '../core/db'

const LEXEME = /'((?:[^']|'')+)'/g
/** Fewer letters of a stem tell no words apart. */
const SHORTEST_STEM = 3

const like = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/**
 * A condition on an answer (`r.answers ->> q.name`) that it holds the words looked for: in any of their forms (PostgreSQL's
 * English stems; "phrases", or, -not), or exactly as they were typed. There is no index, which would cost each submission:
 * letters that every form of a word shares are looked for first, and only what has them is parted into words.
 */
export async function searchCondition(db: Db, search: string): Promise<Prisma.Sql> {
  const answer = Prisma.sql`r.answers ->> q.name`
  const [parsed] = await db.$queryRaw<{ query: string }[]>`
    SELECT websearch_to_tsquery('english', ${search})::text AS query`
  const query = parsed?.query ?? ''
  const exactly = Prisma.sql`${answer} ILIKE ${like(search)}`
  if (query === '') return exactly
  const inWords = Prisma.sql`to_tsvector('english', ${answer}) @@ ${query}::tsquery`
  const first = sharedLetters(query)
  const inForms = first ? Prisma.sql`${answer} ILIKE ANY (${first.map(like)}) AND ${inWords}` : inWords
  // A word that is not to be there is in what was typed, too.
  // What was typed is looked for first: an answer that has it need not be parted into words, which takes thirty times as long.
  return query.includes('!') ? Prisma.sql`(${inForms})` : Prisma.sql`(${exactly} OR (${inForms}))`
}

/** Letters of which an answer must have some, or null where it need have none of the words. */
function sharedLetters(query: string): string[] | null {
  if (query.includes('!')) return null
  // A stem may end in another letter than the word ("happi" of "happy"): not so what comes before it.
  const stems = [...query.matchAll(LEXEME)].map(([, lexeme = '']) =>
    lexeme.replaceAll("''", "'").slice(0, -1),
  )
  return stems.every((stem) => stem.length >= SHORTEST_STEM - 1) ? stems : null
}
