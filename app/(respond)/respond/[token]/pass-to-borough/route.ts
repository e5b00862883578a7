import { seeOther } from '@/components/layout/render-plain'
import { NotAllowed } from '@/lib/core/errors'
import { textOf } from '@/lib/core/form-action'
import { setPassToBorough } from '@/lib/responses/set-pass-to-borough'
import { withOpenForm } from '../plain-door'

type Props = { params: Promise<{ token: string }> }

const BACK = new Set(['check', 'simple/check', 'submitted', 'simple/submitted'])

/** Whether the borough's own group reads the answer; back to where that was asked. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  return withOpenForm(request, params, async ({ ctx, token }, form) => {
    const next = textOf(form, 'next')
    try {
      await setPassToBorough(ctx, { passes: textOf(form, 'passes') !== 'no' })
    } catch (error) {
      // Closed in this moment: the start page says so.
      if (!(error instanceof NotAllowed)) throw error
      return seeOther(`/respond/${token}`)
    }
    return seeOther(`/respond/${token}/${BACK.has(next) ? next : 'check'}#borough`)
  })
}

/** Somebody who came here by the address alone. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return seeOther(`/respond/${encodeURIComponent((await params).token)}`)
}
