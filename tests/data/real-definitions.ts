import { checkDefinition } from '@/lib/consultations/check-definition'
import type { Definition } from '@/lib/responses/types'
import { isPlanned } from '@/tests/rooms/responses/any-answers'
import { mended } from './mended'
import { sharedFiles, sharedText } from './shared-data'

/**
 * A given questionnaire as it can be asked: as it is, or mended where it was refused. Of the mended ones those that are
 * checked by plan: their routing is what is wanted of them, and a model of the others takes too long to ask it often.
 */
export type Asking = { file: string; definition: Definition; isLarge: boolean; isPlanned: boolean }

const LARGE = 100_000

export const REAL_DEFINITIONS: Asking[] = ['real', 'bcgov', 'fragments']
  .flatMap((folder) => sharedFiles(`surveyjs/${folder}`, '.json'))
  .flatMap((file) => {
    const json: unknown = JSON.parse(sharedText(file))
    const checked = checkDefinition(json)
    const definition = checked.ok ? checked.definition : mended(json)
    if (!definition || (!checked.ok && !isPlanned(definition))) return []
    return {
      file: checked.ok ? file : `${file} (mended)`,
      definition,
      isLarge: JSON.stringify(definition).length > LARGE,
      isPlanned: isPlanned(definition),
    }
  })
