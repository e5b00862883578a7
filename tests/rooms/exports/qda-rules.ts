import type { Element } from '../../support/read-xml'

type Rule = {
  /** Children in the order they must stand in: a name, how often. */
  children: [name: string, often: '?' | '*' | '+' | '1'][]
  required: string[]
  optional: string[]
}

const MADE = ['creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime']

/**
 * What the schema of REFI-QDA projects (standard 1.5, urn:QDA-XML:project:1.0) says of the elements that Soundings writes,
 * in words of our own: order, how often, attributes.
 */
const RULES: Record<string, Rule> = {
  Project: {
    children: [
      ['Users', '?'],
      ['CodeBook', '?'],
      ['Variables', '?'],
      ['Cases', '?'],
      ['Sources', '?'],
      ['Notes', '?'],
      ['Links', '?'],
      ['Sets', '?'],
      ['Graphs', '?'],
      ['Description', '?'],
      ['NoteRef', '*'],
    ],
    required: ['name'],
    optional: [
      'xmlns',
      'origin',
      'creatingUserGUID',
      'creationDateTime',
      'modifyingUserGUID',
      'modifiedDateTime',
      'basePath',
    ],
  },
  Users: { children: [['User', '+']], required: [], optional: [] },
  User: { children: [], required: ['guid'], optional: ['name', 'id'] },
  CodeBook: { children: [['Codes', '1']], required: [], optional: [] },
  Codes: { children: [['Code', '+']], required: [], optional: [] },
  Code: {
    children: [
      ['Description', '?'],
      ['NoteRef', '*'],
      ['Code', '*'],
    ],
    required: ['guid', 'name', 'isCodable'],
    optional: ['color'],
  },
  Description: { children: [], required: [], optional: [] },
  Variables: { children: [['Variable', '+']], required: [], optional: [] },
  Variable: { children: [['Description', '?']], required: ['guid', 'name', 'typeOfVariable'], optional: [] },
  Sources: { children: [['TextSource', '*']], required: [], optional: [] },
  TextSource: {
    children: [
      ['Description', '?'],
      ['PlainTextContent', '?'],
      ['PlainTextSelection', '*'],
      ['Coding', '*'],
      ['NoteRef', '*'],
      ['VariableValue', '*'],
    ],
    required: ['guid'],
    optional: ['name', 'richTextPath', 'plainTextPath', ...MADE],
  },
  PlainTextSelection: {
    children: [
      ['Description', '?'],
      ['Coding', '*'],
      ['NoteRef', '*'],
    ],
    required: ['guid', 'startPosition', 'endPosition'],
    optional: ['name', ...MADE],
  },
  Coding: {
    children: [
      ['CodeRef', '1'],
      ['NoteRef', '*'],
    ],
    required: ['guid'],
    optional: ['creatingUser', 'creationDateTime'],
  },
  CodeRef: { children: [], required: ['targetGUID'], optional: [] },
  VariableValue: {
    children: [
      ['VariableRef', '1'],
      ['TextValue', '?'],
    ],
    required: [],
    optional: [],
  },
  VariableRef: { children: [], required: ['targetGUID'], optional: [] },
  TextValue: { children: [], required: [], optional: [] },
}

const GUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const TYPES = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime']

/** Everything in which a project breaks the rules; empty where it keeps them. */
export function brokenRules(project: Element): string[] {
  const guids = new Map<string, string>()
  const problems = [...walk(project, guids)]
  const references = (element: Element): string[] => [
    ...Object.entries(element.attributes).flatMap(([name, value]) => {
      const points = name === 'targetGUID' || /User(GUID)?$/.test(name)
      return points && !guids.has(value) ? [`${element.name} points to ${value}, which is nothing`] : []
    }),
    ...element.children.flatMap(references),
  ]
  return [...problems, ...references(project)]
}

function* walk(element: Element, guids: Map<string, string>): Generator<string> {
  const rule = RULES[element.name]
  if (!rule) return yield `${element.name} is no element that is known here`
  yield* misplaced(element, rule)
  for (const name of rule.required) if (!(name in element.attributes)) yield `${element.name} lacks ${name}`
  for (const [name, value] of Object.entries(element.attributes)) {
    if (![...rule.required, ...rule.optional].includes(name)) yield `${element.name} has ${name}`
    if (/guid$|GUID$|User$/.test(name) && !GUID.test(value)) yield `${element.name}: ${value} is no GUID`
    if (/DateTime$/.test(name) && !INSTANT.test(value)) yield `${element.name}: ${value} is no time`
    if (/Position$/.test(name) && !/^\d+$/.test(value)) yield `${element.name}: ${value} is no position`
    if (name === 'isCodable' && !['true', 'false'].includes(value)) yield `${value} is no boolean`
    if (name === 'typeOfVariable' && !TYPES.includes(value)) yield `${value} is no type of variable`
  }
  const { guid } = element.attributes
  if (guid) {
    if (guids.has(guid)) yield `${guid} is of a ${element.name} and a ${guids.get(guid)}`
    guids.set(guid, element.name)
  }
  for (const child of element.children) yield* walk(child, guids)
}

function* misplaced({ name, children }: Element, rule: Rule): Generator<string> {
  let at = 0
  for (const [child, often] of rule.children) {
    const from = at
    while (children[at]?.name === child) at++
    const count = at - from
    if ((often === '?' || often === '1') && count > 1) yield `${name} has ${count} ${child}`
    if ((often === '+' || often === '1') && count === 0) yield `${name} has no ${child}`
  }
  if (at < children.length) yield `${name}: ${children[at]!.name} stands where it may not`
}
