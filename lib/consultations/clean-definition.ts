import { cleanHtml, plainWords } from './clean-text'
import { at, isJson, type DefinitionProblem, type Json } from './definition-problem'

/**
 * A copy of a definition that is safe to show: no scripts, no handlers, no javascript: links, nothing that is fetched
 * from another site or sent there. What is silently harmless is cleaned; what somebody meant to use is named.
 */
export function cleanDefinition(definition: Json): { copy: Json; problems: DefinitionProblem[] } {
  const problems: DefinitionProblem[] = []
  const copy = cleaned(definition, 'text', '', problems, 0)
  return { copy: copy as Json, problems }
}

type Kind = 'text' | 'html' | 'as-is'

const HTML = new Set(['html', 'completedHtml', 'completedBeforeHtml', 'loadingHtml'])
/** Not shown as words: a "<" in them means what it says. */
const AS_IS = /(If|Expression)$|^(expression|regex|pattern|name|valueName|type)$/
const PICTURES = new Set(['imageLink', 'logo', 'backgroundImage'])
/** What some tool or other fetches from, whatever SurveyJS makes of it today. */
const SOURCES =
  /^(src|srcset|poster)$|(image|picture|logo|icon|video|audio|media|font|css|style|script)(link|url|src|source)?$/i
const REMOTE = /^\s*(https?:|ftp:|[/\\]{2})/i
const PICTURE_INSIDE = /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/
const MAX_DEPTH = 30

const REFUSED: Record<string, string> = {
  choicesByUrl: 'Choices cannot come from another site. List them under "choices".',
  navigateToUrl: 'People cannot be sent to another site. Leave this out.',
  navigateToUrlOnCondition: 'People cannot be sent to another site. Leave this out.',
  surveyId: 'A questionnaire cannot come from another site. Leave this out.',
  surveyPostId: 'Answers cannot be sent to another site. Leave this out.',
  valueName: 'Every answer is kept under its question’s name. Leave this out.',
  valuePropertyName: 'What is chosen is kept as a plain list. Leave this out.',
  storeOthersAsComment: 'What people write beside “Other” is always kept apart. Leave this out.',
  includeIntoResult: 'Worked-out values cannot be added to the answers. Use a question of type "expression".',
}
const NEVER = new Set(['__proto__', 'constructor', 'prototype'])

function cleaned(
  value: unknown,
  kind: Kind,
  path: string,
  problems: DefinitionProblem[],
  depth: number,
): unknown {
  if (depth > MAX_DEPTH) {
    problems.push({ path, message: 'This is nested too deeply.' })
    return null
  }
  if (typeof value === 'string') return cleanText(value, kind, path, problems)
  if (Array.isArray(value))
    return value.map((item, i) => cleaned(item, kind, at(path, i), problems, depth + 1))
  if (!isJson(value)) return value
  const copy: Json = {}
  for (const [key, child] of Object.entries(value)) {
    if (NEVER.has(key)) continue
    const where = at(path, key)
    const refused = REFUSED[key]
    // Named only where something is in it: SurveyJS's own tools write empty ones.
    if (refused && child !== null && child !== '' && child !== false)
      problems.push({ path: where, message: refused })
    if (refused) continue
    if (PICTURES.has(key)) checkPicture(child, where, problems)
    else if (SOURCES.test(key)) checkSource(child, where, problems)
    copy[key] = cleaned(child, kindOf(key, kind), where, problems, depth + 1)
  }
  return copy
}

/** Texts in several languages are objects below their key: they are of the key's kind. */
function kindOf(key: string, around: Kind): Kind {
  if (HTML.has(key)) return 'html'
  if (AS_IS.test(key) || PICTURES.has(key)) return 'as-is'
  return around === 'html' ? 'html' : 'text'
}

function checkPicture(value: unknown, path: string, problems: DefinitionProblem[]): void {
  const links = (isJson(value) ? Object.values(value) : [value]).filter(
    (link) => link !== '' && link !== null,
  )
  if (!links.every((link) => typeof link === 'string' && PICTURE_INSIDE.test(link)))
    problems.push({
      path,
      message: 'A picture must be inside the questionnaire, as a data:image address, not on another site.',
    })
}

function checkSource(value: unknown, path: string, problems: DefinitionProblem[]): void {
  const links = isJson(value) ? Object.values(value) : [value]
  if (links.some((link) => typeof link === 'string' && REMOTE.test(link)))
    problems.push({ path, message: ELSEWHERE })
}

const ELSEWHERE = 'This fetches something from another site. Take that out; links are fine.'
const STYLE_FETCHES = /url\(\s*["']?\s*(https?:)?[/\\]{2}|@import\s/i

const FETCHES =
  /<(img|iframe|video|audio|source|embed|object|link|script)\b[^>]*\b(src|href|data)\s*=\s*["']?\s*(https?:)?\/\//i

function cleanText(text: string, kind: Kind, path: string, problems: DefinitionProblem[]): string {
  if (STYLE_FETCHES.test(text)) problems.push({ path, message: ELSEWHERE })
  if (kind === 'as-is') return text
  if (kind === 'html') {
    if (FETCHES.test(text)) problems.push({ path, message: ELSEWHERE })
    return cleanHtml(text)
  }
  return plainWords(text)
}
