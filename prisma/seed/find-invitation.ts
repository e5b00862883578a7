import type { PrismaClient } from '../../lib/core/db'

export type Whose = { bodyType: string; boroughCode: string; wardCode: string | null }

/** Finds the invitation of the body that the demonstration's data name by kind and place. */
export async function invitationFinder(db: PrismaClient, stageId: string) {
  const invitations = await db.invitation.findMany({
    where: { stageId, purpose: 'body' },
    select: { id: true, bodyTypeCode: true, boroughCode: true, body: { select: { wardCode: true } } },
  })
  const key = (type: string | null, borough: string | null, ward: string | null) =>
    `${type} ${borough} ${ward}`
  const byPlace = new Map(
    invitations.map((i) => [key(i.bodyTypeCode, i.boroughCode, i.body?.wardCode ?? null), i.id]),
  )
  return ({ bodyType, boroughCode, wardCode }: Whose): string => {
    const id = byPlace.get(key(bodyType, boroughCode, wardCode))
    if (!id)
      throw new Error(
        `The demonstration names a ${bodyType} in ${wardCode ?? boroughCode} that was not invited.`,
      )
    return id
  }
}
