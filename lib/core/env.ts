import { z } from 'zod'

/**
 * Every variable that Soundings reads, in one place. A wrong value stops the start with its name and the mend.
 * Secrets that nobody gave are made by the launcher on the first start and kept in DATA_DIR.
 */
const url = (schemes: string[], example: string) =>
  z.string().refine(
    (value) => {
      try {
        return schemes.includes(new URL(value).protocol)
      } catch {
        return false
      }
    },
    { message: `give an address such as ${example}` },
  )

const whole = (example: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `give a whole number such as ${example}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `give a number from ${min} to ${max}`)

const onOff = z.enum(['on', 'off'], { message: 'give on or off' }).transform((value) => value === 'on')

export const EnvSchema = z.object({
  /** A PostgreSQL server to use instead of the embedded one. */
  DATABASE_URL: url(
    ['postgresql:', 'postgres:'],
    'postgresql://user:password@host:5432/soundings',
  ).optional(),
  /** Connections each app process may hold to the database. */
  DATABASE_POOL: whole('16', 2, 200).default(16),
  /** Where the embedded database, its password and the made secrets are kept. */
  DATA_DIR: z.string().min(1, 'give a folder such as data').default('data'),
  PORT: whole('3000', 1, 65535).default(3000),
  HOST: z.string().min(1, 'give an address to listen on such as 127.0.0.1').default('127.0.0.1'),
  /** The address people type; links in letters begin with it. */
  APP_URL: url(['http:', 'https:'], 'https://soundings.example.org').optional(),
  /** Signs sessions. The same for every app process. */
  NEXTAUTH_SECRET: z
    .string()
    .min(32, 'give at least 32 characters, for instance from: openssl rand -base64 32')
    .optional(),
  /** Without it letters stay in the outbox. */
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^@\s<>]+@[^@\s<>]+>?$/, 'give an address such as Soundings <soundings@example.org>')
    .default('Soundings <soundings@localhost.invalid>'),
  /** Single sign-on for staff: all three or none. */
  OIDC_ISSUER: url(['http:', 'https:'], 'https://login.example.org').optional(),
  OIDC_CLIENT_ID: z.string().min(1, 'give the client id from your provider').optional(),
  OIDC_CLIENT_SECRET: z.string().min(1, 'give the client secret from your provider').optional(),
  OIDC_NAME: z.string().min(1, 'give the name people know it by').default('your work account'),
  /**
   * How many proxies of yours stand before Soundings. With 0 the address at the other end of the connection is taken for
   * the client's; with 1 the last one that X-Forwarded-For names, and so on. Nothing else in that header is believed.
   */
  TRUST_PROXY: whole('1', 0, 9).default(0),
  /** How many members of the public may begin to answer from one address in an hour: a school, a library, an estate. */
  TAKE_PART_PER_HOUR: whole('60', 1, 1_000_000).default(60),
  /**
   * An OpenAI-compatible endpoint that researchers may choose for suggested themes: off unless both are given. Redacted
   * answers are sent to it where somebody chooses it, and nowhere else.
   */
  THEME_ENDPOINT_URL: url(['http:', 'https:'], 'https://models.example.org/v1').optional(),
  THEME_ENDPOINT_MODEL: z.string().min(1, 'give the name of a model').optional(),
  THEME_ENDPOINT_KEY: z.string().min(1, 'give the key from your provider').optional(),
  /** A Chromium that prints pages as PDF. Without it one in the usual places is used; without any there are no PDFs. */
  CHROMIUM: z.string().min(1, 'give a file such as /usr/bin/chromium').optional(),
  /** Whether this process also does the jobs (mail, launches). At least one process must. */
  WORKER: onOff.default(true),
})

export type Env = z.infer<typeof EnvSchema>

/**
 * Checks the environment.
 * @throws Error whose message names each wrong variable and its mend, one a line
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty variable is one that was not set: shells and compose files write it so.
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = EnvSchema.safeParse(given)
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = oidc.filter((name) => !given[name])
  if (missing.length > 0 && missing.length < oidc.length)
    problems.push(`  ${missing.join(', ')}: single sign-on needs all of ${oidc.join(', ')}`)
  if (!given.THEME_ENDPOINT_URL !== !given.THEME_ENDPOINT_MODEL)
    problems.push('  THEME_ENDPOINT_URL, THEME_ENDPOINT_MODEL: an endpoint for themes needs both')
  if (problems.length > 0 || !result.success)
    throw new Error(`Soundings cannot start: these settings need mending.\n${problems.join('\n')}`)
  return result.data
}

let parsed: Env | undefined

/** The environment, checked once a process. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** The address people reach this installation by, without a slash at its end. */
export function appUrl(): string {
  const { APP_URL, HOST, PORT } = env()
  return (APP_URL ?? process.env.NEXTAUTH_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '')
}
