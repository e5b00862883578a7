/** draft: being written | live: in use, every change of it has its reason | frozen: it stays as it is */
export type FrameStatus = 'draft' | 'live' | 'frozen'
export type FrameAction = 'use' | 'freeze' | 'reopen'

/** What may become of a code frame. Answers are coded in every state: a frozen frame is what one codes against. */
export const FRAME_LIFECYCLE: Record<FrameStatus, Partial<Record<FrameAction, FrameStatus>>> = {
  draft: { use: 'live', freeze: 'frozen' },
  live: { freeze: 'frozen' },
  frozen: { reopen: 'live' },
}
