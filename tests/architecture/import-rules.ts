import type { FloorPlan } from './floor-plan'
import { at, type Import, type SourceFile, type Violation } from './source-file'

const roomOf = (path: string, top: string) =>
  path.startsWith(`${top}/`) && path.split('/').length > 2 ? path.split('/')[1]! : null

/** Rooms look only down the table, and into no other room's internals. */
export function roomImports({ mayImport }: FloorPlan, files: SourceFile[]): Violation[] {
  return perImport(files, 'lib', (file, { target }) => {
    const room = roomOf(file.path, 'lib')!
    if (/^(app|components|tests|prisma)\//.test(target)) return `a room may not import ${target}`
    const other = roomOf(target, 'lib')
    if (other === null || other === room) return null
    if (target.endsWith('/internal')) return `${target} is private to its room`
    return mayImport.get(room)?.has(other) ? null : `${room} may not import ${other} (${target})`
  })
}

/** Every folder of lib is a room of the table, and every room of the table is there. */
export function unknownRooms({ mayImport }: FloorPlan, files: SourceFile[]): Violation[] {
  const rooms = new Set(files.map(({ path }) => roomOf(path, 'lib')).filter((room) => room !== null))
  return [
    ...[...rooms]
      .filter((room) => !mayImport.has(room))
      .map((room) => `lib/${room}/ is not in lib/README.md`),
    ...[...mayImport.keys()]
      .filter((room) => !rooms.has(room))
      .map((room) => `lib/README.md names ${room}, which is not there`),
  ]
}

/**
 * Components know views and words, never verbs: of lib they run only `schema`, `lifecycle`, `types`, `words` and what of core is
 * safe in a browser. Types they may take from anywhere, since nothing is left of them. A room's components use those of
 * `ui`, their own, and those of rooms further up the table; `layout` belongs to the doors.
 */
export function componentImports(plan: FloorPlan, files: SourceFile[]): Violation[] {
  return perImport(files, 'components', (file, { target, isTypeOnly }) => {
    const room = roomOf(file.path, 'components')!
    if (/^(app|tests|prisma)\//.test(target)) return `a component may not import ${target}`
    const other = roomOf(target, 'components')
    if (other !== null && other !== 'ui' && other !== room && !plan.mayImport.get(room)?.has(other))
      return `components/${room} may not import components/${other}`
    const libRoom = roomOf(target, 'lib')
    if (libRoom === null) return null
    if (room === 'ui' && libRoom !== 'core') return `components/ui knows nothing of lib/${libRoom}`
    return isTypeOnly || isBrowserSafe(plan, target)
      ? null
      : `a component may not run ${target}: hand it in as a prop`
  })
}

function isBrowserSafe(plan: FloorPlan, target: string): boolean {
  const [, room, file = ''] = target.split('/')
  if (room === 'core') return plan.browserSafeCore.includes(file)
  return ['schema', 'lifecycle', 'types', 'words'].includes(file)
}

/** Doors translate: they neither reach the database nor the code of tests and seeds. */
export function doorImports(files: SourceFile[]): Violation[] {
  return perImport(files, 'app', (_file, { target }) => {
    if (/^lib\/core\/(db|generated)/.test(target)) return 'a door may not import the database'
    if (target.endsWith('/internal')) return `${target} is private to its room`
    return /^(tests|prisma)\//.test(target) ? `a door may not import ${target}` : null
  })
}

/** Nothing is imported by way of somewhere else. */
export function barrels(files: SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    if (/(^|\/)index\.(ts|tsx|mjs)$/.test(file.path))
      return [at(file, 1, 'is a barrel: import the file itself')]
    // The generated client is reached through core/db alone, so that it can move.
    if (file.path === 'lib/core/db.ts') return []
    return file.imports
      .filter(({ isReExport }) => isReExport)
      .map(({ line, target }) => at(file, line, `passes on ${target}: import it where it is used`))
  })
}

function perImport(
  files: SourceFile[],
  top: string,
  problemOf: (file: SourceFile, one: Import) => string | null,
): Violation[] {
  return files
    .filter(({ path }) => roomOf(path, top) !== null || (top === 'app' && path.startsWith('app/')))
    .flatMap((file) =>
      file.imports.flatMap((one) => {
        const problem = problemOf(file, one)
        return problem === null ? [] : [at(file, one.line, problem)]
      }),
    )
}
