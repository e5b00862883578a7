import type { Db, PrismaClient } from './db'

export type Role = 'administrator' | 'officer' | 'researcher' | 'link-officer'

/** A body the user acts for, through a contact with the user's e-mail address. */
export type Membership = {
  bodyId: string
  bodyTypeCode: string
  boroughCode: string | null
  wardCode: string | null
  /** chair | co-ordinator | member */
  function: string
}

export type UserActor = {
  kind: 'user'
  userId: string
  sessionId: string
  name: string
  email: string
  roles: Role[]
  /** Boroughs a link officer follows; empty for the others. */
  boroughCodes: string[]
  memberships: Membership[]
}

/** Holder of a link: may read and answer one invitation, and nothing else. */
export type RespondentActor = {
  kind: 'respondent'
  invitationId: string
  linkId: string
  /** Of the body, or that it is a member of the public. */
  name: string
  /** Who the link was made for, where that is known: a colleague, the chair, the contact written to. */
  person?: string
  /** What the link is for: see LinkRole in invitations/types. */
  role?: string
  /** The language chosen with the link. */
  locale?: string
}

export type Actor = UserActor | RespondentActor | { kind: 'system'; name: string } | { kind: 'anonymous' }

/** What every verb is handed. Doors build it: requestContext(), respondentContext(token), jobContext(name). */
export type Ctx = {
  actor: Actor
  db: Db
  /** The one clock of the request. */
  now: Date
  requestId: string
}

/**
 * Runs `work` in one transaction; nested calls join the one that is open.
 * Read committed, so a verb repeats in its WHERE what it relies on.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return work(ctx)
  return (ctx.db as PrismaClient).$transaction((db) => work({ ...ctx, db }), {
    maxWait: 10_000,
    timeout: 60_000,
  })
}

/** The client of a transaction cannot connect. (It does have `$transaction`, for savepoints: that tells nothing.) */
export function isInTransaction({ db }: Ctx): boolean {
  return !('$connect' in db)
}
