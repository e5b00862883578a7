/**
 * What the equality questions ask and what can be answered, with the codes that are kept. Versioned: a row says by which
 * lists it was answered, and a change of any code or wording makes the next version beside this one, never in place of it.
 *
 * Ethnic group, religion, sexual orientation, sex and gender identity follow the Census of England and Wales, 2021, so that
 * figures can be set beside its; health and disability is its two questions in one; age is in bands. Nothing is asked in a
 * person's own words: words would lead back.
 */
export const CODE_LISTS = 'england-wales-census-2021@1'

export type Choice = { code: string; label: string }
export type EqualityQuestion = { key: string; title: string; hint: string; choices: Choice[] }

export const PREFER_NOT = 'prefer-not-to-say'
const preferNot: Choice = { code: PREFER_NOT, label: 'Prefer not to say' }

const choices = (...pairs: [string, string][]): Choice[] => [
  ...pairs.map(([code, label]) => ({ code, label })),
  preferNot,
]

export const QUESTIONS: EqualityQuestion[] = [
  {
    key: 'age',
    title: 'How old are you?',
    hint: '',
    choices: choices(
      ['under-16', 'Under 16'],
      ['16-24', '16 to 24'],
      ['25-34', '25 to 34'],
      ['35-44', '35 to 44'],
      ['45-54', '45 to 54'],
      ['55-64', '55 to 64'],
      ['65-74', '65 to 74'],
      ['75-and-over', '75 or over'],
    ),
  },
  {
    key: 'sex',
    title: 'What is your sex?',
    hint: 'A question about gender identity follows.',
    choices: choices(['female', 'Female'], ['male', 'Male']),
  },
  {
    key: 'genderIdentity',
    title: 'Is the gender you identify with the same as your sex registered at birth?',
    hint: '',
    choices: choices(['same', 'Yes'], ['different', 'No']),
  },
  {
    key: 'disability',
    title:
      'Do you have a physical or mental health condition or illness that has lasted, or is expected to last, 12 months or more?',
    hint: 'If so: does it reduce your ability to carry out day-to-day activities?',
    choices: choices(
      ['limited-a-lot', 'Yes, and it limits me a lot'],
      ['limited-a-little', 'Yes, and it limits me a little'],
      ['not-limited', 'Yes, and it does not limit me'],
      ['no-condition', 'No'],
    ),
  },
  {
    key: 'religion',
    title: 'What is your religion?',
    hint: '',
    choices: choices(
      ['none', 'No religion'],
      ['christian', 'Christian, of any denomination'],
      ['buddhist', 'Buddhist'],
      ['hindu', 'Hindu'],
      ['jewish', 'Jewish'],
      ['muslim', 'Muslim'],
      ['sikh', 'Sikh'],
      ['other', 'Another religion'],
    ),
  },
  {
    key: 'orientation',
    title: 'Which of these describes your sexual orientation?',
    hint: '',
    choices: choices(
      ['heterosexual', 'Straight or heterosexual'],
      ['gay-or-lesbian', 'Gay or lesbian'],
      ['bisexual', 'Bisexual'],
      ['other', 'Another sexual orientation'],
    ),
  },
  {
    key: 'ethnicGroup',
    title: 'What is your ethnic group?',
    hint: 'If you choose one, the next page asks for your background within it.',
    choices: choices(
      ['asian', 'Asian or Asian British'],
      ['black', 'Black, Black British, Caribbean or African'],
      ['mixed', 'Mixed or multiple ethnic groups'],
      ['white', 'White'],
      ['other', 'Another ethnic group'],
    ),
  },
]

/** The second step of the ethnic group: by the code of the first. */
export const BACKGROUNDS: Record<string, Choice[]> = {
  asian: choices(
    ['asian-indian', 'Indian'],
    ['asian-pakistani', 'Pakistani'],
    ['asian-bangladeshi', 'Bangladeshi'],
    ['asian-chinese', 'Chinese'],
    ['asian-other', 'Any other Asian background'],
  ),
  black: choices(
    ['black-caribbean', 'Caribbean'],
    ['black-african', 'African'],
    ['black-other', 'Any other Black, Black British or Caribbean background'],
  ),
  mixed: choices(
    ['mixed-white-and-black-caribbean', 'White and Black Caribbean'],
    ['mixed-white-and-black-african', 'White and Black African'],
    ['mixed-white-and-asian', 'White and Asian'],
    ['mixed-other', 'Any other mixed or multiple background'],
  ),
  white: choices(
    ['white-british', 'English, Welsh, Scottish, Northern Irish or British'],
    ['white-irish', 'Irish'],
    ['white-gypsy-or-traveller', 'Gypsy or Irish Traveller'],
    ['white-roma', 'Roma'],
    ['white-other', 'Any other White background'],
  ),
  other: choices(['other-arab', 'Arab'], ['other-other', 'Any other ethnic group']),
}

export const BACKGROUND_KEY = 'ethnicBackground'

/** The second question, for somebody who chose a group; null where there is none to ask. */
export function backgroundQuestion(group: string | undefined): EqualityQuestion | null {
  const choices = BACKGROUNDS[group ?? '']
  if (!choices) return null
  const name = QUESTIONS.find(({ key }) => key === 'ethnicGroup')!.choices.find(({ code }) => code === group)!
  return {
    key: BACKGROUND_KEY,
    title: 'Which one best describes your background?',
    hint: `You chose: ${name.label}.`,
    choices,
  }
}
