import { partsOf } from '../analysis/addressees'
import { figureLine, plainAsMarkdown } from '../core/rich-text'
import type { SectionKind } from './content-types'

/** A section as it begins, before anybody wrote in it. */
export type PlannedSection = { kind: SectionKind; key: string; heading: string; text: string }

type About = { why: string; leads: { code: string }[] }

const figures = (...names: string[]) => names.map(figureLine).join('\n\n')

/**
 * The sections of a report of these leads, in the order in which they are read, each with its figures in the order in which
 * they tell the story.
 */
export function sectionPlan({ why, leads }: About): PlannedSection[] {
  const parts = partsOf(leads)
  return [
    {
      ...{ kind: 'why', key: '', heading: 'Why we asked' },
      text: [plainAsMarkdown(why), figures('decision')].filter(Boolean).join('\n\n'),
    },
    {
      ...{ kind: 'how', key: '', heading: 'How we asked, and who answered' },
      text: figures('audiences', 'rates-by-type', 'map', 'not-heard', 'base'),
    },
    {
      ...{ kind: 'told', key: '', heading: 'What you told us' },
      text: figures('themes', 'tiers', 'minority'),
    },
    ...parts.map(({ key, heading }) => ({
      ...{ kind: 'told' as const, key, heading },
      text: figures('other-themes'),
    })),
    { kind: 'known', key: '', heading: 'What we already know', text: figures('sources') },
    { kind: 'differently', key: '', heading: 'How we will work differently', text: '' },
    ...parts.map(({ key }) => ({
      ...{ kind: 'differently' as const, key, heading: `How ${whoOf(leads, key)} will work differently` },
      text: figures('commitments'),
    })),
    {
      ...{ kind: 'not-doing', key: '', heading: 'What we will not do, and why' },
      text: figures('refusals'),
    },
    { kind: 'next', key: '', heading: 'What happens next', text: '' },
  ]
}

const whoOf = (leads: { code: string }[], key: string) =>
  leads.length === 2 && key.includes('+') ? 'we both' : key.includes('+') ? 'all of us' : `the ${key}`

export const sameSection = (a: { kind: string; key: string }, b: { kind: string; key: string }): boolean =>
  a.kind === b.kind && a.key === b.key

/** As an address and an anchor name it: `told`, `told-MPA`, `differently-MPA-MPS`. */
export const sectionSlug = ({ kind, key }: { kind: string; key: string }): string =>
  key ? `${kind}-${key.replaceAll('+', '-')}` : kind
