import type { VoicesView } from '../analysis/findings/types'
import type { BodyTypeBase } from '../analysis/types'
import type {
  AskedKind,
  ChannelCount,
  CommitmentSaid,
  RefusalSaid,
  ReportContent,
  SourceSaid,
} from './content-types'
import type { MarkedMinority } from './marked-types'
import type { PlacedTheme } from './report-themes'

/** Everything that figures of a report can be made of, counted at one moment. */
export type Facts = {
  decision: { canChange: string; cannotChange: string; decisionMaker: string; decisionOn: string | null }
  hasPublic: boolean
  rates: ReportContent['rates']
  audiences: AskedKind[]
  channels: ChannelCount[]
  bodyTypes: BodyTypeBase[]
  /** The most spoken of first. */
  themes: PlacedTheme[]
  voices: Pick<VoicesView, 'voices' | 'themes'>
  /** What boroughs marked as views of a minority; null where none did. */
  marked: MarkedMinority | null
  sources: SourceSaid[]
  /** With whose they are: the lead codes joined by "+". */
  commitments: (CommitmentSaid & { key: string })[]
  refusals: RefusalSaid[]
}
