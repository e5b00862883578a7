import type { DraftView } from '@/lib/responses/types'

/** The form on the start page whose button begins. */
export const START = 'start'

export type Begun = { draft: DraftView; versionId: string }

/** Begins or goes on, and gives the draft as it stands. */
export async function beginDraft(token: string): Promise<Begun | 'refused' | 'offline'> {
  try {
    const answer = await fetch(`/api/respond/${token}/begin`, { method: 'POST' })
    if (!answer.ok) return 'refused'
    const { draft, versionId } = (await answer.json()) as { draft: Sent | null; versionId: string }
    return draft ? { versionId, draft: dated(draft) } : 'refused'
  } catch {
    return 'offline'
  }
}

/** As JSON carries it: times are words. */
type Sent = Omit<DraftView, 'updatedAt' | 'signedOff'> & {
  updatedAt: string
  signedOff: { name: string; at: string } | null
}

function dated({ updatedAt, signedOff, ...draft }: Sent): DraftView {
  return {
    ...draft,
    updatedAt: new Date(updatedAt),
    signedOff: signedOff && { ...signedOff, at: new Date(signedOff.at) },
  }
}
