import { checkDefinition } from '@/lib/consultations/check-definition'
import type { Definition } from '@/lib/responses/types'
import { isPlanned } from '@/tests/rooms/responses/any-answers'
import { mended } from './mended'
import { sharedFiles, sharedText } from './shared-data'

/** A given questionnaire as it can be asked: as it is, or mended where it was refused. */
export type Asking = {
  file: string
  definition: Definition
  /** Whether its rules are worked out once (microseconds a check) or asked of survey-core's model (milliseconds). */
  isPlanned: boolean
  size: 'tiny' | 'small' | 'middling' | 'large'
}

/** In characters of its JSON: how long survey-core takes over one answer grows with it, from a millisecond to a second. */
const sizeOf = (definition: Definition): Asking['size'] => {
  const { length } = JSON.stringify(definition)
  return length > 20_000 ? 'large' : length > 5_000 ? 'middling' : length > 600 ? 'small' : 'tiny'
}

export const REAL_DEFINITIONS: Asking[] = ['real', 'bcgov', 'fragments']
  .flatMap((folder) => sharedFiles(`surveyjs/${folder}`, '.json'))
  .flatMap((file) => {
    const json: unknown = JSON.parse(sharedText(file))
    const checked = checkDefinition(json)
    const definition = checked.ok ? checked.definition : mended(json)
    if (!definition) return []
    return {
      file: checked.ok ? file : `${file} (mended)`,
      definition,
      isPlanned: isPlanned(definition),
      size: sizeOf(definition),
    }
  })
