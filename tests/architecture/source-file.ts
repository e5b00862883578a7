import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const ROOT = path.resolve(import.meta.dirname, '..', '..')

export type Import = {
  /** The file's path in the project without its ending ('lib/core/ctx'), or a package's name. */
  target: string
  /** Nothing is left of it in what runs. */
  isTypeOnly: boolean
  isReExport: boolean
  line: number
}

export type SourceFile = { path: string; text: string; tree: ts.SourceFile; imports: Import[] }

/** A broken rule, as the test prints it: 'lib/x/y.ts:12 what is wrong'. */
export type Violation = string

export const at = (file: { path: string }, line: number, what: string): Violation =>
  `${file.path}:${line} ${what}`

/** The code of some folders: TypeScript, and the launcher's plain JavaScript. What is generated is left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('lib/core/generated/'))
    .sort()
    .map((file) => sourceFile(file, readFileSync(path.join(ROOT, file), 'utf8')))
}

export function sourceFile(file: string, text: string): SourceFile {
  const kind = file.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : file.endsWith('.mjs')
      ? ts.ScriptKind.JS
      : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  return { path: file, text, tree, imports: importsOf(file, tree) }
}

export const lineOf = (tree: ts.SourceFile, node: ts.Node) =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1

/** Every node of a tree, depth first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

function importsOf(file: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Expression | undefined, isTypeOnly: boolean, isReExport: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      found.push({
        target: resolved(file, specifier.text),
        isTypeOnly,
        isReExport,
        line: lineOf(tree, specifier),
      })
  }
  for (const node of nodesOf(tree)) {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isErased(node.importClause), false)
    if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly || onlyTypes(node.exportClause), true)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, false)
  }
  return found
}

function isErased(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  return clause.isTypeOnly || (!clause.name && onlyTypes(clause.namedBindings))
}

const onlyTypes = (names: ts.NamedImportBindings | ts.NamedExportBindings | undefined) =>
  names !== undefined &&
  (ts.isNamedImports(names) || ts.isNamedExports(names)) &&
  names.elements.length > 0 &&
  names.elements.every(({ isTypeOnly }) => isTypeOnly)

function resolved(file: string, specifier: string): string {
  const bare = specifier.replace(/\.(ts|tsx|js|mjs)$/, '')
  if (bare.startsWith('@/')) return bare.slice(2)
  return bare.startsWith('.') ? path.posix.join(path.posix.dirname(file), bare) : specifier
}
