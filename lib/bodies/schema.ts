import { z } from 'zod'
import { filterField, optionalField, pageField } from '../core/field-schema'
import { isCalendarDate } from '../core/london-time'

export const CONTACT_FUNCTIONS = ['chair', 'co-ordinator', 'member'] as const
export type ContactFunction = (typeof CONTACT_FUNCTIONS)[number]

/** What a body speaks for: which place it must name, and who may read its neighbours. */
export const TIERS = ['borough', 'ward', 'london'] as const
export type Tier = (typeof TIERS)[number]

export const TIER_NAMES: Record<Tier, string> = {
  borough: 'A borough',
  ward: 'A ward',
  london: 'All of London',
}

export const IMPORT_COLUMNS = [
  'reference',
  'name',
  'body_type',
  'borough',
  'ward',
  'contact_name',
  'contact_email',
  'contact_telephone',
  'contact_function',
] as const
export type ImportColumn = (typeof IMPORT_COLUMNS)[number]

export const MAX_IMPORT_BYTES = 5 * 1024 * 1024
export const MAX_IMPORT_ROWS = 20_000

const oneLine = (what: string, max: number) =>
  z
    .string(`Enter ${what}`)
    .trim()
    .min(1, `Enter ${what}`)
    .max(max, `Use at most ${max} characters`)
    .regex(/^[^\p{Cc}]*$/u, 'Use one line, without control characters')

export const Reference = oneLine('a reference', 60)
export const BodyName = oneLine('the body’s name', 200)
export const ContactName = oneLine('the contact’s name', 120)
export const ContactEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters')
  .pipe(z.email('Enter an e-mail address like name@example.org'))
export const ContactTelephone = z
  .string()
  .trim()
  .max(40, 'Use at most 40 characters')
  .regex(/^[+\d][\d\s().-]*( ?(x|ext\.?) ?\d+)?$/i, 'Enter a telephone number like 020 7946 0123')

const Website = z
  .url({ protocol: /^https?$/, message: 'Enter an address like https://www.example.org' })
  .max(300, 'Use at most 300 characters')

/** Who must sign off a body's answers before they are submitted. */
export const SIGN_OFFS = ['nobody', 'chair'] as const
export const SIGN_OFF_NAMES: Record<(typeof SIGN_OFFS)[number], string> = {
  nobody: 'Nobody need',
  chair: 'The chair',
}
const SignOff = z.enum(SIGN_OFFS, 'Choose who signs off')

const bodyFields = {
  name: BodyName,
  bodyTypeCode: z.string().trim().min(1, 'Choose what type of body it is'),
  boroughCode: optionalField(z.string().trim()),
  wardCode: optionalField(z.string().trim()),
  website: optionalField(Website),
  /** null: as its type; left out: as before. */
  signOff: SignOff.nullable().optional(),
}

export const CreateBodyInput = z.object({ reference: Reference, ...bodyFields })
/** `basedOn` is the record's `version` as the person saw it. */
export const UpdateBodyInput = z.object({
  id: z.uuid(),
  basedOn: z.string().optional(),
  reference: Reference,
  ...bodyFields,
})
export const BodyIdInput = z.object({ id: z.uuid() })
export const CloseBodyInput = z.object({
  id: z.uuid(),
  reason: z
    .string('Say why the body is closed')
    .trim()
    .min(1, 'Say why the body is closed, for instance: merged with its neighbour')
    .max(500, 'Use at most 500 characters'),
})

const contactFields = {
  name: ContactName,
  email: optionalField(ContactEmail),
  telephone: optionalField(ContactTelephone),
  function: z.enum(CONTACT_FUNCTIONS, 'Choose what the contact does for the body'),
  isMain: z.boolean().default(false),
  keepUntil: optionalField(z.string().refine(isCalendarDate, 'Enter a real date')),
}
export const AddContactInput = z.object({ bodyId: z.uuid(), ...contactFields })
export const UpdateContactInput = z.object({ contactId: z.uuid(), ...contactFields })
export const RemoveContactInput = z.object({ contactId: z.uuid() })

export const BodyFilterInput = z.object({
  search: filterField(z.string().trim().max(200)),
  type: filterField(z.string()),
  borough: filterField(z.string()),
  contact: filterField(z.enum(['with', 'without'])),
  closed: filterField(z.enum(['open', 'closed', 'all'])),
})
export const ListBodiesInput = BodyFilterInput.extend({ page: pageField })

export const ImportInput = z.object({
  csv: z
    .string('Choose a file or paste its text')
    .min(1, 'Choose a file or paste its text')
    .refine(
      (text) => new TextEncoder().encode(text).length <= MAX_IMPORT_BYTES,
      'The file is larger than 5 MB. Split it and import the parts one after the other.',
    ),
})

const typeFields = {
  signOff: SignOff.optional(),
  /** Left out: as before, and for a new type no. */
  compiles: z.boolean().optional(),
  name: oneLine('the type’s name', 120),
  namePlural: oneLine('the name of several of them', 120),
  tier: z.enum(TIERS, 'Choose what a body of this type speaks for'),
  description: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
  sort: z.coerce
    .number('Enter a whole number')
    .int('Enter a whole number')
    .min(0, 'Enter a number from 0 to 10,000')
    .max(10_000, 'Enter a number from 0 to 10,000')
    .default(0),
}
const ONLY_BOROUGHS = 'Only bodies that speak for a borough compile its response'
/** What a borough says is put together by those who speak for it. */
const mayCompile = ({ tier, compiles }: { tier: Tier; compiles?: boolean }) => !compiles || tier === 'borough'

export const AddBodyTypeInput = z
  .object({
    code: z
      .string('Enter a code')
      .trim()
      .toUpperCase()
      .regex(/^[A-Z][A-Z0-9-]{1,11}$/, 'Enter a code of 2 to 12 letters, digits or hyphens, such as SNP'),
    ...typeFields,
  })
  .refine(mayCompile, { path: ['compiles'], error: ONLY_BOROUGHS })
export const UpdateBodyTypeInput = z
  .object({ code: z.string(), ...typeFields })
  .refine(mayCompile, { path: ['compiles'], error: ONLY_BOROUGHS })
export const ListWardsInput = z.object({ boroughCode: z.string().optional() })

export const ChooseRemindersInput = z.object({ token: z.string().min(1).max(100), wanted: z.boolean() })
