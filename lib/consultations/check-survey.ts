import { at, isJson, type DefinitionProblem, type Json } from './definition-problem'

const TRIGGERS: Record<string, string> = {
  visible: 'Questions cannot be shown by a trigger: it is forgotten when somebody comes back to a draft.',
  skip: 'People cannot be sent past questions by a trigger, since those they pass might have to be answered.',
  complete: 'A trigger cannot end the questionnaire, since questions after it might have to be answered.',
}
const INSTEAD = ' Put a condition ("visibleIf") on the questions instead.'

/** What goes for the questionnaire as a whole. */
export function checkSurvey(definition: Json): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  if (definition.mode === 'display' || definition.readOnly === true) {
    const path = definition.readOnly === true ? 'readOnly' : 'mode'
    problems.push({ path, message: 'Nobody could answer this: it is set to be read only. Leave this out.' })
  }
  const { triggers } = definition
  if (triggers === undefined || triggers === null) return problems
  if (!Array.isArray(triggers)) return [...problems, { path: 'triggers', message: 'This must be a list.' }]
  return [...problems, ...triggers.flatMap((trigger, i) => triggerProblem(trigger, at('triggers', i)))]
}

function triggerProblem(trigger: unknown, path: string): DefinitionProblem[] {
  if (!isJson(trigger)) return [{ path, message: 'A trigger must be an object in curly brackets.' }]
  const type = String(trigger.type).replace(/trigger$/, '')
  const message = Object.hasOwn(TRIGGERS, type) ? TRIGGERS[type] : undefined
  return message ? [{ path: at(path, 'type'), message: message + INSTEAD }] : []
}
