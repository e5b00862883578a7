import { BACKGROUNDS, PREFER_NOT, QUESTIONS } from '../code-lists'
import age from '../census/age.json'
import disability from '../census/disability.json'
import ethnicGroup from '../census/ethnic-group.json'
import religion from '../census/religion.json'
import sex from '../census/sex.json'

type Census = {
  source: string
  licence: string
  categories: string[]
  boroughs: Record<string, number[]>
}

/** A category of the comparison: the codes that are kept for it, and what the census calls it. */
export type Group = { code: string; label: string; codes: string[]; census: string[] }

export type Compared = {
  key: string
  title: string
  census: Census
  groups: Group[]
  /** Figures by borough as well; not where categories are many. */
  byBorough: boolean
  notes: string[]
}

const RESIDENTS = 'Residents are of every age, children among them, since the census is published so here.'
const labelOf = (key: string, code: string) =>
  QUESTIONS.find((question) => question.key === key)?.choices.find((choice) => choice.code === code)?.label ??
  code
const titleOf = (key: string) => QUESTIONS.find((question) => question.key === key)?.title ?? key
const group = (key: string, code: string, ...census: string[]): Group => ({
  ...{ code, census, codes: [code], label: labelOf(key, code) },
})

const ASIAN = 'Asian, Asian British or Asian Welsh: '
const BLACK = 'Black, Black British, Black Welsh, Caribbean or African: '
const MIXED = 'Mixed or Multiple ethnic groups: '
const WHITE = 'White: '
const OTHER = 'Other ethnic group: '

/** By the codes of backgrounds, as the census words them. */
const ETHNIC: Record<string, string> = {
  'asian-indian': `${ASIAN}Indian`,
  'asian-pakistani': `${ASIAN}Pakistani`,
  'asian-bangladeshi': `${ASIAN}Bangladeshi`,
  'asian-chinese': `${ASIAN}Chinese`,
  'asian-other': `${ASIAN}Other Asian`,
  'black-caribbean': `${BLACK}Caribbean`,
  'black-african': `${BLACK}African`,
  'black-other': `${BLACK}Other Black`,
  'mixed-white-and-black-caribbean': `${MIXED}White and Black Caribbean`,
  'mixed-white-and-black-african': `${MIXED}White and Black African`,
  'mixed-white-and-asian': `${MIXED}White and Asian`,
  'mixed-other': `${MIXED}Other Mixed or Multiple ethnic groups`,
  'white-british': `${WHITE}English, Welsh, Scottish, Northern Irish or British`,
  'white-irish': `${WHITE}Irish`,
  'white-gypsy-or-traveller': `${WHITE}Gypsy or Irish Traveller`,
  'white-roma': `${WHITE}Roma`,
  'white-other': `${WHITE}Other White`,
  'other-arab': `${OTHER}Arab`,
  'other-other': `${OTHER}Any other ethnic group`,
}

/** What is asked and what the census counts, side by side: only what says the same on both is compared. */
export const COMPARED: Compared[] = [
  {
    ...{ key: 'age', title: titleOf('age'), census: age, byBorough: true },
    groups: [
      group('age', 'under-16', '0-4', '5-9', '10-15'),
      group('age', '16-24', '16-17', '18-19', '20-24'),
      group('age', '25-34', '25-29', '30-34'),
      group('age', '35-44', '35-39', '40-44'),
      group('age', '45-54', '45-49', '50-54'),
      group('age', '55-64', '55-59', '60-64'),
      group('age', '65-74', '65-69', '70-74'),
      group('age', '75-and-over', '75-79', '80-84', '85+'),
    ],
    notes: ['Of age the estimates for mid-2020 are taken: they are in the bands that are asked here.'],
  },
  {
    ...{ key: 'sex', title: titleOf('sex'), census: sex, byBorough: true },
    groups: [group('sex', 'female', 'Female'), group('sex', 'male', 'Male')],
    notes: [RESIDENTS],
  },
  {
    ...{ key: 'ethnicGroup', title: titleOf('ethnicGroup'), census: ethnicGroup, byBorough: true },
    groups: ['asian', 'black', 'mixed', 'white', 'other'].map((code) =>
      group('ethnicGroup', code, ...(BACKGROUNDS[code] ?? []).flatMap((choice) => ETHNIC[choice.code] ?? [])),
    ),
    notes: [RESIDENTS],
  },
  {
    ...{ key: 'ethnicBackground', title: 'Background within the ethnic group' },
    ...{ census: ethnicGroup, byBorough: false },
    groups: Object.values(BACKGROUNDS)
      .flat()
      .filter(({ code }) => code !== PREFER_NOT)
      .map(({ code, label }) => ({ code, label, codes: [code], census: [ETHNIC[code] ?? ''] })),
    notes: [RESIDENTS, 'Whoever chose a group and no background within it is not in this table.'],
  },
  {
    ...{ key: 'religion', title: titleOf('religion'), census: religion, byBorough: true },
    groups: [
      group('religion', 'none', 'No religion'),
      group('religion', 'christian', 'Christian'),
      group('religion', 'buddhist', 'Buddhist'),
      group('religion', 'hindu', 'Hindu'),
      group('religion', 'jewish', 'Jewish'),
      group('religion', 'muslim', 'Muslim'),
      group('religion', 'sikh', 'Sikh'),
      group('religion', 'other', 'Other religion'),
    ],
    notes: [RESIDENTS, 'The question may be left out in the census too: “Not answered” is left out there.'],
  },
  {
    ...{ key: 'disability', title: 'Disability', census: disability, byBorough: true },
    groups: [
      {
        ...{ code: 'disabled', label: 'Disabled: a condition that limits a lot or a little' },
        ...{ codes: ['limited-a-lot', 'limited-a-little'], census: ['Disabled under the Equality Act'] },
      },
      {
        ...{ code: 'not-disabled', label: 'Not disabled: no condition, or one that does not limit' },
        ...{ codes: ['not-limited', 'no-condition'], census: ['Not disabled under the Equality Act'] },
      },
    ],
    notes: [
      RESIDENTS,
      'Two answers at a time are one category, since the census is published here as disabled or not under the Equality Act.',
    ],
  },
]

/** What is asked, and has nothing to be compared with here. */
export const NOT_COMPARED = [
  {
    title: titleOf('genderIdentity'),
    why: 'The census asked it of those aged 16 and over, and its figures by borough are not in this product.',
  },
  {
    title: titleOf('orientation'),
    why: 'The census asked it of those aged 16 and over, and its figures by borough are not in this product.',
  },
]

/**
 * How many live in a place, by category of the comparison.
 * @param boroughs the codes of the boroughs that it is made of; one that the census does not know counts nothing
 */
export function residentsBy({ census, groups }: Compared, boroughs: string[]): number[] {
  return groups.map((one) =>
    one.census.reduce((sum, name) => {
      const place = census.categories.indexOf(name)
      return sum + boroughs.reduce((all, code) => all + (census.boroughs[code]?.[place] ?? 0), 0)
    }, 0),
  )
}

export const CENSUS_SOURCES = [
  ...new Set(COMPARED.map(({ census }) => `${census.source}. ${census.licence}`)),
]
