import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters OWASP recommends (19 MiB, 2 passes). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of nobody's password, so that an unknown address takes as long as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$MB7aKfLcFdQ8bDQ9pVYNnBQ7b7iGeLZ1CNVtE1uJq6g'

export const MIN_PASSWORD = 12

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS)
}

/** Whether the password is right; takes the same time where there is no hash to check. */
export async function passwordMatches(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const right = await verify(passwordHash ?? NOBODY, password).catch(() => false)
  return right && Boolean(passwordHash)
}
