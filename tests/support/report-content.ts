import type { ReportContent } from '@/lib/reports/content-types'

const rate = (invited: number, responded: number) => ({
  ...{ invited, responded, started: responded, added: 0, respondedAdded: 0, declined: 0 },
  rate: invited === 0 ? null : responded / invited,
})

const THEME = {
  id: '00000000-0000-4000-8000-000000000001',
  title: 'Say what came of it',
  description: 'People want to hear what their answers changed.',
  responses: 3,
  byType: [
    {
      bodyType: 'SNP',
      name: 'Safer Neighbourhoods Panel',
      namePlural: 'Safer Neighbourhoods Panels',
      count: 2,
      base: 3,
    },
    { bodyType: 'CPEG', name: 'CPEG', namePlural: 'CPEGs', count: 1, base: 1 },
  ],
  byBasis: [{ kind: 'meeting', words: 'after a meeting', count: 2 }],
  ofPublic: null,
  quotes: [
    {
      id: '00000000-0000-4000-8000-000000000002',
      text: 'Nobody told us <anything> & we asked twice.\nIt was not good enough.',
      ...{ bodyType: 'Safer Neighbourhoods Panel', borough: 'Camden', basis: 'after a meeting' },
      source: { number: 7, question: 'q1', start: 4, end: 20, sha256: 'a'.repeat(64) },
    },
  ],
}

const themes = [{ id: THEME.id, title: THEME.title }]

/** A report in which every kind of figure stands once, with words of every form between them. */
export function everyFigure(): ReportContent {
  return {
    format: 2,
    title: 'What you told us',
    consultation: {
      ...{ slug: 'to-try', title: 'How we listen', note: 'An illustration.' },
      ...{ opensOn: '2009-10-12', closesOn: '2010-01-29' },
      leads: [
        { code: 'MPA', name: 'Metropolitan Police Authority' },
        { code: 'MPS', name: 'Metropolitan Police Service' },
      ],
    },
    base: 4,
    byBasis: [{ kind: 'meeting', words: 'after a meeting', count: 3 }],
    publicBase: 12,
    reading: { answers: 9, read: 9, coded: 7 },
    rates: {
      bodyTypes: [
        {
          ...{
            bodyType: 'SNP',
            name: 'Safer Neighbourhoods Panel',
            namePlural: 'Safer Neighbourhoods Panels',
          },
          ...{ boroughsReached: 1, boroughsInvited: 2, ...rate(10, 3) },
        },
        {
          bodyType: 'CPEG',
          name: 'CPEG',
          namePlural: 'CPEGs',
          boroughsReached: 1,
          boroughsInvited: 2,
          ...rate(2, 1),
        },
      ],
      boroughs: [
        { code: 'E09000007', name: 'Camden', shortName: 'CMD', tileCol: 3, tileRow: 2, ...rate(6, 4) },
        { code: 'E09000005', name: 'Brent', shortName: 'BRT', tileCol: 2, tileRow: 2, ...rate(6, 0) },
        {
          code: 'E09000002',
          name: 'Barking and Dagenham',
          shortName: 'BDG',
          tileCol: 7,
          tileRow: 3,
          ...rate(0, 0),
        },
      ],
      total: rate(12, 4),
      ...{ boroughsReached: 1, boroughsInvited: 2, byBodyTypeAndBorough: [] },
    },
    sections: [
      {
        ...{ kind: 'why', key: '', heading: 'Why we asked' },
        blocks: [
          {
            type: 'words',
            markdown: 'Because **you** said so, *often*: [the report](https://example.org/a).',
          },
          {
            ...{ type: 'figure', figure: 'decision', canChange: 'Everything.', cannotChange: 'The law.' },
            ...{ decisionMaker: 'the full authority', decisionOn: '2010-06-01' },
          },
        ],
      },
      {
        ...{ kind: 'how', key: '', heading: 'How we asked' },
        blocks: [
          {
            ...{ type: 'figure', figure: 'audiences', hasPublic: true },
            audiences: [
              {
                ...{
                  bodyType: 'SNP',
                  name: 'Safer Neighbourhoods Panel',
                  namePlural: 'Safer Neighbourhoods Panels',
                },
                ...{ invited: 10, askedOn: '2009-12-01', responded: 3 },
              },
            ],
            channels: [{ channel: 'online', words: 'Online', count: 4 }],
          },
          { type: 'figure', figure: 'rates-by-type' },
          { type: 'figure', figure: 'rates-by-borough' },
          { type: 'figure', figure: 'map' },
          { type: 'figure', figure: 'base' },
          {
            ...{ type: 'figure', figure: 'not-heard', boroughs: [{ code: 'E09000005', name: 'Brent' }] },
            kinds: [
              {
                ...{
                  bodyType: 'SNP',
                  name: 'Safer Neighbourhoods Panel',
                  namePlural: 'Safer Neighbourhoods Panels',
                },
                ...{ silent: 7, invited: 10 },
              },
            ],
          },
        ],
      },
      {
        ...{ kind: 'told', key: '', heading: 'What you told us' },
        blocks: [
          {
            ...{ type: 'figure', figure: 'themes' },
            bodyTypes: THEME.byType.map(({ count: _, ...type }) => type),
            rows: [
              { id: THEME.id, title: THEME.title, key: 'MPA', responses: 3, byType: [2, 1], ofPublic: null },
            ],
          },
          {
            ...{ type: 'figure', figure: 'tiers', compared: 3 },
            voices: [
              { code: 'SNP', name: 'Wards', base: 3 },
              { code: 'CPEG', name: 'Boroughs', base: 1 },
            ],
            rows: [
              {
                ...{ themeId: THEME.id, title: THEME.title, counts: [2, 1] },
                differ: [{ one: 'SNP', other: 'CPEG', in: 'how-many' }],
              },
            ],
          },
          {
            ...{ type: 'figure', figure: 'minority' },
            rows: [{ themeId: THEME.id, title: THEME.title, for: 2, against: 1, mixed: 0, unclear: 0 }],
            marked: {
              ...{ boroughs: 1, withoutTheme: 1 },
              rows: [
                {
                  ...{ themeId: THEME.id, title: THEME.title, responses: 1, quotes: [THEME.quotes[0]!.id] },
                  byType: THEME.byType.map((type, i) => ({ ...type, count: i === 0 ? 1 : 0 })),
                },
              ],
            },
          },
        ],
      },
      {
        ...{ kind: 'told', key: 'MPA', heading: 'To the Metropolitan Police Authority' },
        blocks: [
          {
            type: 'words',
            markdown: '# In short\n\n1. First\n2. Second\n\n- a point\n- another\n\n> said once',
          },
          { type: 'figure', figure: 'theme', theme: THEME },
        ],
      },
      {
        ...{ kind: 'known', key: '', heading: 'What we already know' },
        blocks: [
          {
            ...{ type: 'figure', figure: 'sources' },
            sources: [
              {
                ...{ id: THEME.id, title: 'A survey', publisher: 'The authority', published: '2009' },
                ...{ url: 'https://example.org/survey', finding: 'Many do not know whom to ask.', themes },
              },
            ],
          },
        ],
      },
      {
        ...{ kind: 'differently', key: 'MPA', heading: 'How the authority will work differently' },
        blocks: [
          {
            ...{ type: 'figure', figure: 'commitments' },
            commitments: [
              {
                ...{ id: THEME.id, title: 'Tell everybody who took part', leads: ['MPA'], themes },
                ...{ whatWeWillDo: 'We will write to them.', youSaid: 'Nobody told us.' },
                actions: [{ what: 'Write the letters', owner: 'Engagement unit', dueOn: '2010-09-30' }],
              },
            ],
          },
        ],
      },
      {
        ...{ kind: 'not-doing', key: '', heading: 'What we will not do, and why' },
        blocks: [
          {
            ...{ type: 'figure', figure: 'refusals' },
            refusals: [
              { id: THEME.id, key: 'MPA+MPS', what: 'A magazine', why: 'It would cost too much.', themes },
            ],
          },
        ],
      },
    ],
  }
}
