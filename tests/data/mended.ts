import { checkDefinition } from '@/lib/consultations/check-definition'
import type { Definition } from '@/lib/responses/types'

const TYPES: Record<string, object> = {
  yesno: { type: 'radiogroup', choices: ['y', 'n'] },
  infotext: { type: 'html', html: '<p>Words</p>' },
  infotexttitle: { type: 'html', html: '<p>Words</p>' },
  helptext: { type: 'html', html: '<p>Words</p>' },
  custombutton: { type: 'html', html: '<p>A button</p>' },
}

type Holder = Record<string, unknown>

/**
 * A definition that cannot be taken as an officer might mend it: each problem that is named is put right at the place
 * that is named. Says of `checkDefinition` that its places are right, and gives real routing to test answers with.
 */
export function mended(json: unknown): Definition | null {
  const copy = structuredClone(json) as Holder
  for (let round = 0; round < 12; round++) {
    const { ok, problems, definition } = checkDefinition(copy)
    if (ok) return definition
    // From the end, so that places before it stay where they are.
    for (const { path } of problems.toReversed()) mendAt(copy, path)
  }
  return null
}

function mendAt(definition: Holder, path: string): void {
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step)
  const last = steps.pop()
  const holder = steps.reduce<unknown>((at, step) => (at as Holder | undefined)?.[step], definition) as Holder
  if (!holder || last === undefined) return
  if (last === 'type' && path.startsWith('triggers')) delete definition.triggers
  else if (last === 'type') Object.assign(holder, TYPES[String(holder.type)] ?? { type: 'text' })
  else if (last === 'name') holder.name = newName(holder.name, path)
  else if (last === 'choices') holder.choices = ['a', 'b', 'c']
  else if (last === 'expression') holder.expression = '1 + 1'
  else if (Array.isArray(holder)) holder[Number(last)] = `mended${last}`
  else delete holder[last]
}

function newName(name: unknown, path: string): string {
  const place = path.replace(/\D+/g, '_')
  return `${String(name).replace(/[^A-Za-z0-9_-]/g, '')}${place}`.slice(-60)
}
