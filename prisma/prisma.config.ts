import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's own schema engine is a program it downloads. Ours stands in for it, so that contributors without that
// download can make migrations too (see the head of lib/launch/schema-engine.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, '../lib/launch/schema-engine.mjs')
process.env.CHECKPOINT_DISABLE ??= '1'
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1'

// Paths are absolute because Prisma reads relative ones now from this file, now from where it was called.
export default defineConfig({
  schema: import.meta.dirname,
  migrations: { path: path.join(import.meta.dirname, 'migrations') },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
