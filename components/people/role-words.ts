import type { Role } from '@/lib/core/ctx'

/** What the roles are called, and what they let a person do. */
export const ROLE_WORDS: Record<Role, { name: string; says: string }> = {
  administrator: {
    name: 'Administrator',
    says: 'Looks after people, bodies and settings, and reads the audit. May do all an officer may.',
  },
  officer: {
    name: 'Engagement officer',
    says: 'Writes, approves, launches and closes consultations, keeps bodies up to date, publishes reports.',
  },
  researcher: { name: 'Researcher', says: 'Reads answers, codes them to themes, exports them.' },
  'link-officer': { name: 'Link officer', says: 'Follows the bodies and response rates of some boroughs.' },
}
