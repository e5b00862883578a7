#!/usr/bin/env node
// A development aid, not part of the running product: it stands in for Prisma's native `schema-engine`, which Prisma
// otherwise downloads, so that `prisma migrate dev`, `migrate diff` and `db push` work without a network.
//
// It speaks the native engine's protocol (JSON-RPC, one message a line, on stdin and stdout) and lets Prisma's own
// WebAssembly build of the same engine do the work, over @prisma/adapter-pg. Prisma finds it by the environment
// variable PRISMA_SCHEMA_ENGINE_BINARY, which prisma/prisma.config.ts sets. To use Prisma's own engine instead, set
// that variable to it.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'

const require = createRequire(import.meta.url)
const args = process.argv.slice(2)
const valuesOf = (name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1]] : []))

if (args.includes('--version')) {
  console.log(`schema-engine-cli ${require('@prisma/engines-version').enginesVersion}`)
  process.exit(0)
}

const { default: pg } = await import('pg')
const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
const { connectionFields, dropShadowDatabases, MigrationAdapterFactory } =
  await import('./schema-engine-adapter.mjs')

const datasource = JSON.parse(valuesOf('--datasource')[0] ?? '{}')
// Reading the schema alone needs no database, but the engine wants an address in any case.
const url = datasource.url || process.env.DATABASE_URL || 'postgresql://none:none@127.0.0.1:1/none'

// `schema-engine cli can-connect-to-database | create-database`: Prisma asks this before it begins.
if (args.includes('cli')) {
  try {
    await ensureDatabase({ create: args.at(-1) === 'create-database' })
    process.exit(0)
  } catch (error) {
    logLine('ERROR', {
      is_panic: false,
      error_code: prismaCode(error),
      message: error.message || String(error),
    })
    process.exit(1)
  }
}

globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    this.message = message
  },
}
process.on('uncaughtException', (error) => {
  const message = `${error.message} ${globalThis.PRISMA_WASM_PANIC_REGISTRY.message ?? ''}`
  logLine('ERROR', { is_panic: true, message, backtrace: error.stack })
  process.exit(101)
})

const glue = await loadEngine()
let engine
let waiting = 0
let inputEnded = false
let queue = Promise.resolve()

readline
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const message = JSON.parse(line)
    if (!message.method) return
    waiting++
    queue = queue
      .then(() => answer(message))
      .finally(() => {
        waiting--
        return leaveWhenDone()
      })
  })
  .on('close', () => {
    inputEnded = true
    leaveWhenDone()
  })

async function answer({ id, method, params }) {
  try {
    send({ id, result: await call(method, params) })
  } catch (error) {
    const data = {
      is_panic: false,
      message: error.message,
      error_code: error.code ?? null,
      meta: error.meta ?? null,
    }
    const text = 'An error happened. Check the data field for details.'
    send({ id, error: { code: 4466, message: text, data: { ...data, backtrace: null } } })
  }
}

async function call(method, params) {
  engine ??= await openEngine()
  switch (method) {
    case 'createDatabase':
      await ensureDatabase({ create: true })
      return { databaseName: connectionFields(url).database }
    case 'getDatabaseVersion':
      return engine.version(params)
    case 'dbExecute':
      await runScript(params.script)
      return {}
    case 'diff': {
      // The native engine prints a diff by a message of its own, to which it expects no answer.
      const { stdout, exitCode } = await engine.diff(params)
      if (stdout != null) send({ id: 1_000_000, method: 'print', params: { content: stdout } })
      return { exitCode, stdout: null }
    }
    default:
      return (await engine[method](params)) ?? {}
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

async function leaveWhenDone() {
  if (!inputEnded || waiting) return
  await dropShadowDatabases()
  process.exit(0)
}

async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const bytes = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

function openEngine() {
  const files = valuesOf('--datamodels').map((file) => [file, fs.readFileSync(file, 'utf8')])
  const factory = new MigrationAdapterFactory(url, datasource.shadowDatabaseUrl)
  return glue.SchemaEngine.new(
    { datamodels: files.length ? files : undefined },
    (line) => process.stderr.write(`${line.trim()}\n`),
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

async function ensureDatabase({ create }) {
  const fields = connectionFields(url)
  try {
    await withClient(fields, (client) => client.query('SELECT 1'))
  } catch (error) {
    if (error.code !== '3D000' || !create) throw error
    const statement = (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(fields.database)}`)
    await withClient({ ...fields, database: 'postgres' }, statement)
  }
}

function runScript(script) {
  return withClient(connectionFields(url), (client) => client.query(script))
}

async function withClient(fields, work) {
  const client = new pg.Client(fields)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What Prisma calls a database that is not there, refuses the password, or does not answer. */
function prismaCode(error) {
  return { '3D000': 'P1003', '28P01': 'P1000' }[error.code] ?? 'P1001'
}

function logLine(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
