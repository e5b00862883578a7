import ts from 'typescript'
import type { FloorPlan } from './floor-plan'
import { at, lineOf, nodesOf, type SourceFile, type Violation } from './source-file'

/** Files that a rule passes over, each with the reason. A file that keeps the rule after all must be taken out. */
export type Exceptions = Record<string, string>

type Verb = { name: string; line: number }

const baseName = (path: string) =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.(ts|tsx|mjs)$/, '')
const kebab = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()

/** Exported functions that are handed a Ctx and answer later: what acts. */
export function verbsOf({ tree }: SourceFile): Verb[] {
  return tree.statements
    .filter((node): node is ts.FunctionDeclaration => ts.isFunctionDeclaration(node))
    .filter(
      (node) =>
        node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
        /\bCtx\b/.test(node.parameters[0]?.type?.getText(tree) ?? '') &&
        (node.modifiers.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ||
          /^(Promise|AsyncGenerator|AsyncIterable)\b/.test(node.type?.getText(tree) ?? '')),
    )
    .map((node) => ({ name: node.name?.text ?? '', line: lineOf(tree, node) }))
}

const isKind = ({ kinds }: FloorPlan, path: string) => kinds.includes(baseName(path))
const inRoom = ({ path }: SourceFile) => /^lib\/(?!core\/|launch\/)[a-z-]+\//.test(path)

/** One verb, one file, one name. */
export function oneVerbAFile(plan: FloorPlan, files: SourceFile[], exceptions: Exceptions): Violation[] {
  return checked(files, exceptions, (file) => {
    if (!inRoom(file) || isKind(plan, file.path)) return []
    const verbs = verbsOf(file)
    if (verbs.length === 0) return []
    const name = baseName(file.path)
    return [
      ...verbs.slice(1).map(({ line, name }) => at(file, line, `has a second verb, ${name}`)),
      ...(verbs.some((verb) => kebab(verb.name) === name)
        ? []
        : [at(file, verbs[0]!.line, `holds ${verbs[0]!.name}: call the file ${kebab(verbs[0]!.name)}.ts`)]),
    ]
  })
}

/** A write verb asks the policy and leaves an audit row: parse, find, allow, change, record. */
export function writesAreAllowedAndRecorded(files: SourceFile[], exceptions: Exceptions): Violation[] {
  return checked(files, exceptions, (file) => {
    if (!inRoom(file) || verbsOf(file).length === 0) return []
    const calls = callsOf(file)
    const line = calls.get('inTransaction')
    if (line === undefined) return []
    return [
      ...(calls.has('authorise') ? [] : [at(file, line, 'writes without authorise()')]),
      ...(calls.has('audit') || calls.has('auditRow') ? [] : [at(file, line, 'writes without audit()')]),
    ]
  })
}

/** What is neither a verb nor a kind of file is a calculation, and never sees the database. */
export function calculationsArePure(
  plan: FloorPlan,
  files: SourceFile[],
  exceptions: Exceptions,
): Violation[] {
  return checked(files, exceptions, (file) => {
    if (!inRoom(file) || isKind(plan, file.path) || verbsOf(file).length > 0) return []
    return [...nodesOf(file.tree)]
      .filter(
        (node) =>
          ts.isPropertyAccessExpression(node) &&
          /^(ctx\.db|processDb\(\))$/.test(node.expression.getText(file.tree)),
      )
      .map((node) => at(file, lineOf(file.tree, node), 'sees the database and is no verb'))
  })
}

/** The time is `ctx.now`, given once by the door. */
export function noClocks(files: SourceFile[], exceptions: Exceptions): Violation[] {
  return checked(files, exceptions, (file) => {
    if (!inRoom(file)) return []
    return [...nodesOf(file.tree)]
      .filter((node) => isClock(node, file.tree))
      .map((node) => at(file, lineOf(file.tree, node), 'reads the clock: use ctx.now'))
  })
}

function isClock(node: ts.Node, tree: ts.SourceFile): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText(tree) === 'Date' && (node.arguments?.length ?? 0) === 0
  return ts.isCallExpression(node) && node.expression.getText(tree) === 'Date.now'
}

function callsOf({ tree }: SourceFile): Map<string, number> {
  const calls = new Map<string, number>()
  for (const node of nodesOf(tree))
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && !calls.has(node.expression.text))
      calls.set(node.expression.text, lineOf(tree, node))
  return calls
}

/** Runs a rule, passing over the exceptions; an exception that is none any more is itself a violation. */
function checked(
  files: SourceFile[],
  exceptions: Exceptions,
  rule: (file: SourceFile) => Violation[],
): Violation[] {
  const stale = new Set(Object.keys(exceptions))
  const violations = files.flatMap((file) => {
    const found = rule(file)
    if (!(file.path in exceptions)) return found
    if (found.length > 0) stale.delete(file.path)
    return []
  })
  return [...violations, ...[...stale].map((path) => `${path} keeps the rule: take it out of the exceptions`)]
}
