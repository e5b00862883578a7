import { TextField } from '@/components/ui/fields'
import type { FrameStatus } from '@/lib/analysis/frames/lifecycle'

/** Why the code frame is changed: must be said once it is in use, may be said before. */
export function WhyField({ frame }: { frame: FrameStatus }) {
  const isLive = frame === 'live'
  return (
    <TextField
      name="why"
      label={isLive ? 'Why' : 'Why (optional)'}
      hint="It stands in the history of the code frame, beside what was changed."
    />
  )
}
