import type { Matter } from './types'

/** What is told, in a few words: for lists of staff and for the name of the work. */
export function matterTitle(matter: Matter, subject: string): string {
  if (matter.kind === 'report') {
    const whom = subject.split('/')[1]
    if (whom === 'told-before') return `Edition ${matter.edition}, to those told of an earlier one`
    if (whom === 'not-yet') return `Edition ${matter.edition}, to those not told yet`
    return `Edition ${matter.edition} of the report`
  }
  const { action, number, title } = matter
  if (matter.kind === 'action-done') return `Done: ${action} (commitment ${number})`
  if (matter.kind === 'action-dropped') return `Dropped: ${action} (commitment ${number})`
  return `Commitment ${number} dropped: ${title}`
}
