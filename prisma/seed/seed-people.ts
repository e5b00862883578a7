import { randomInt } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hashPassword } from '../../lib/auth/passwords'
import type { Actor, Ctx, Role, UserActor } from '../../lib/core/ctx'
import type { PrismaClient } from '../../lib/core/db'

type Person = { who: string; name: string; email: string; role: Role; boroughCodes?: string[] }

const PEOPLE = {
  officer: { who: 'Engagement officer', name: 'Nadia Rahman', email: 'officer@example.org', role: 'officer' },
  approver: {
    who: 'Second officer, who approves',
    name: 'Tom Okafor',
    email: 'approver@example.org',
    role: 'officer',
  },
  researcher: { who: 'Researcher', name: 'Priya Shah', email: 'researcher@example.org', role: 'researcher' },
  linkOfficer: {
    who: 'Link officer for Camden and Hackney',
    name: 'Joan Fields',
    email: 'link@example.org',
    role: 'link-officer',
    boroughCodes: ['E09000007', 'E09000012'],
  },
  administrator: {
    who: 'Administrator',
    name: 'Alex Morgan',
    email: 'admin@example.org',
    role: 'administrator',
  },
} satisfies Record<string, Person>

type Who = keyof typeof PEOPLE
export type People = { db: PrismaClient; password: string; ids: Record<Who, string> }

const WORDS =
  'amber anchor barley beacon cedar clover ferry harbour heron juniper lantern linden maple meadow otter pebble quarry river sorrel thistle walnut willow'.split(
    ' ',
  )

/** Easy to type and nobody else's: every demonstration makes its own. */
function newPassword(): string {
  const word = () => WORDS[randomInt(WORDS.length)]!
  return `${word()}-${word()}-${word()}-${randomInt(1000, 10_000)}`
}

/** People with one role each, all with the same password, which the launcher prints. */
export async function seedPeople(db: PrismaClient): Promise<People> {
  const password = process.env.SEED_PASSWORD || newPassword()
  const passwordHash = await hashPassword(password)
  const ids = {} as Record<Who, string>
  for (const [key, { name, email, role, ...person }] of Object.entries(PEOPLE) as [Who, Person][]) {
    const grants = (person.boroughCodes ?? [null]).map((boroughCode) => ({ role, boroughCode }))
    const user = await db.user.create({ data: { name, email, passwordHash, roleGrants: { create: grants } } })
    ids[key] = user.id
  }
  return { db, password, ids }
}

/** One of the people at work at a time of the past. */
export function ctxOf(people: People, who: Who, now: Date): Ctx {
  const { name, email, role } = PEOPLE[who]
  const actor: UserActor = {
    kind: 'user',
    userId: people.ids[who],
    sessionId: people.ids[who],
    ...{ name, email, roles: [role], boroughCodes: [], memberships: [] },
  }
  return ctxFor(people.db, actor, now)
}

export function ctxFor(db: PrismaClient, actor: Actor, now: Date): Ctx {
  return { actor, db, now, requestId: 'demonstration' }
}

/** Leaves the sign-ins where the launcher finds them. */
export async function writeSignIns(
  { password }: People,
  members: { who: string; email: string }[],
): Promise<void> {
  const folder = process.env.DATA_DIR || 'data'
  await mkdir(folder, { recursive: true })
  const signIns = [...Object.values(PEOPLE), ...members].map(({ who, email }) => ({ who, email, password }))
  const file = path.join(folder, 'demonstration-sign-ins.json')
  await writeFile(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
}
