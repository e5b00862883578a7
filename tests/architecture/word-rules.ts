import ts from 'typescript'
import { at, lineOf, nodesOf, type SourceFile, type Violation } from './source-file'

/** Attributes that people read or hear. */
const READ = new Set(['title', 'label', 'hint', 'alt', 'aria-label', 'placeholder', 'heading', 'text'])

/** Words of a language, not a mark between values, nor the name of the product. */
const isWords = (text: string) => /\p{L}{2,}/u.test(text) && text.trim() !== 'Soundings'

/**
 * What respondents read stands in the message files (lib/core/messages): no words between tags, none in the attributes that
 * are read, and no sentence in what is drawn.
 */
export function literalWords(files: SourceFile[], isKnown: (sentence: string) => boolean): Violation[] {
  return files.flatMap((file) =>
    [...nodesOf(file.tree)].flatMap((node) => {
      const words = wordsAt(node)
      return words === null || isKnown(words)
        ? []
        : [at(file, lineOf(file.tree, node), `says “${words.trim().slice(0, 60)}” itself`)]
    }),
  )
}

function wordsAt(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return isWords(node.text) ? node.text : null
  if (ts.isJsxAttribute(node))
    return READ.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)
      ? worded(node.initializer.text)
      : null
  // A sentence that is drawn, handed on or thrown: words with a space between them, beginning large.
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return isSaid(node) && /^\p{Lu}\p{L}* \p{L}/u.test(node.text) ? node.text : null
  if (ts.isTemplateExpression(node))
    return /\p{L}+ \p{L}+ /u.test(templateText(node)) && isSaid(node) ? templateText(node) : null
  return null
}

const worded = (text: string) => (isWords(text) ? text : null)

/** Not what only programs read: an import, a type, a message of a fault. */
function isSaid(node: ts.Node): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (ts.isImportDeclaration(around) || ts.isLiteralTypeNode(around)) return false
    if (ts.isNewExpression(around) || ts.isJsxAttribute(around)) return false
  }
  return true
}

const templateText = (node: ts.TemplateExpression) =>
  node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join('')

/** Calls by which a verb says something to a person; what is said is the argument at this place. */
const SAYS: Record<string, number> = { refuse: 0, report: 1, NotAllowed: 0, NotFound: 0, Conflict: 0 }
const CHECKS = new Set(['min', 'max', 'email', 'enum', 'regex', 'int', 'date', 'string', 'uuid'])

/** Sentences that verbs say to those who answer and that no message knows: they would stay English in every language. */
export function unknownSentences(files: SourceFile[], isKnown: (sentence: string) => boolean): Violation[] {
  return files.flatMap((file) =>
    [...nodesOf(file.tree)].flatMap((node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return []
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText(file.tree)
      const said =
        ts.isNewExpression(node) && name === 'InvalidInput' ? fieldsOf(node) : argumentOf(node, name)
      return said
        .map(textOf)
        .filter((text) => text !== null && /^\p{Lu}.* /u.test(text) && !isKnown(text))
        .map((text) => at(file, lineOf(file.tree, node), `says “${text}”, which no message knows`))
    }),
  )
}

function argumentOf(node: ts.CallExpression | ts.NewExpression, name: string): ts.Node[] {
  const list = node.arguments ?? []
  if (Object.hasOwn(SAYS, name)) return list.slice(SAYS[name], SAYS[name]! + 1)
  return CHECKS.has(name) ? list.slice(-1) : []
}

/** The message, and those by field. */
const fieldsOf = (node: ts.NewExpression): ts.Node[] =>
  (node.arguments ?? []).flatMap((argument) =>
    ts.isObjectLiteralExpression(argument)
      ? argument.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [one.initializer] : []))
      : [argument],
  )

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  return ts.isTemplateExpression(node) ? templateText(node) : null
}
