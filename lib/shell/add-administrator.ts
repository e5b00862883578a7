import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createDb } from '../core/db'
import { InvalidInput } from '../core/errors'
import { createUser } from '../people/create-user'

/** `npm run add-administrator -- ADDRESS "NAME"`: the first person of a new installation, who can add the others. */
async function main(): Promise<void> {
  const [email = '', name = ''] = process.argv.slice(2)
  if (!email || !name)
    throw new InvalidInput('Say who it is: npm run add-administrator -- ada@example.org "Ada Lovelace"')
  const db = createDb(process.env.DATABASE_URL ?? '', 2)
  const password = randomBytes(15).toString('base64url')
  try {
    await createUser(
      {
        actor: { kind: 'system', name: 'Soundings (add-administrator)' },
        db,
        now: new Date(),
        requestId: randomUUID(),
      },
      { email, name, roles: ['administrator'], boroughCodes: [], password },
    )
  } finally {
    await db.$disconnect()
  }
  console.log(
    `${name} can now sign in as ${email} with the password\n\n  ${password}\n\nIt is shown only here.`,
  )
  console.log('Change it under your name once you have signed in.')
}

main().catch((error: unknown) => {
  console.error(inWords(error))
  process.exit(1)
})

function inWords(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map((issue) => issue.message).join('\n')
  if (error instanceof InvalidInput) return error.message || Object.values(error.fields).join('\n')
  return error instanceof Error ? error.message : String(error)
}
