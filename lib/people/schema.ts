import { z } from 'zod'
import { filterField, optionalField, pageField } from '../core/field-schema'

/** As in lib/auth/passwords, said here again because this file also goes to the browser, and that one may not. */
export const MIN_PASSWORD_LENGTH = 12

export const STAFF_ROLES = ['administrator', 'officer', 'researcher', 'link-officer'] as const

const PersonName = z
  .string('Enter a name')
  .trim()
  .min(1, 'Enter a name')
  .max(120, 'Use at most 120 characters')
  .regex(/^[^\p{Cc}]*$/u, 'Use one line, without control characters')

export const NewPassword = z
  .string('Enter a password')
  .min(MIN_PASSWORD_LENGTH, `Use at least ${MIN_PASSWORD_LENGTH} characters: three or four words do well`)
  .max(200, 'Use at most 200 characters')

const roleFields = {
  roles: z.array(z.enum(STAFF_ROLES, 'Choose roles from the list')).transform((roles) => [...new Set(roles)]),
  boroughCodes: z
    .array(z.string())
    .default([])
    .transform((codes) => [...new Set(codes)]),
}

type RoleFields = { roles: string[]; boroughCodes: string[] }
const followsBoroughs = {
  check: ({ roles, boroughCodes }: RoleFields) => !roles.includes('link-officer') || boroughCodes.length > 0,
  params: { message: 'Choose the boroughs the link officer follows', path: ['boroughCodes'] },
}

export const CreateUserInput = z
  .object({
    name: PersonName,
    email: z
      .string('Enter an e-mail address')
      .trim()
      .toLowerCase()
      .max(254, 'Use at most 254 characters')
      .pipe(z.email('Enter an e-mail address like name@example.org')),
    ...roleFields,
    password: optionalField(NewPassword),
  })
  .refine(({ roles }) => roles.length > 0, { message: 'Choose at least one role', path: ['roles'] })
  .refine(followsBoroughs.check, followsBoroughs.params)

export const SetUserRolesInput = z
  .object({ userId: z.uuid(), ...roleFields })
  .refine(followsBoroughs.check, followsBoroughs.params)

export const RenameUserInput = z.object({ userId: z.uuid(), name: PersonName })

export const SetPasswordInput = z.object({
  userId: z.uuid(),
  password: NewPassword,
  /** One's own, where there is one already. */
  currentPassword: z.string().default(''),
})

export const UserIdInput = z.object({ userId: z.uuid() })
export const EndAllSessionsInput = z.object({
  userId: z.uuid(),
  /** One's own: leave the session that asks. */
  exceptThisOne: z.boolean().default(false),
})

export const ListUsersInput = z.object({
  search: filterField(z.string().trim().max(200)),
  role: filterField(z.enum([...STAFF_ROLES, 'none'])),
  state: filterField(z.enum(['active', 'disabled'])),
  page: pageField,
})

/** For how many days a key to the API may hold. */
export const TOKEN_DAYS = [30, 90, 365] as const

export const MakeApiTokenInput = z.object({
  purpose: z
    .string('Say what the key is for')
    .trim()
    .min(1, 'Say what the key is for')
    .max(100, 'Use at most 100 characters')
    .regex(/^[^\p{Cc}]*$/u, 'Use one line, without control characters'),
  days: z.coerce
    .number('Choose how long it holds')
    .refine((days) => TOKEN_DAYS.includes(days as 30), 'Choose how long it holds'),
})
export const ApiTokenIdInput = z.object({ tokenId: z.uuid() })
