import { stopAlerts } from '@/lib/alerts/stop-alerts'
import { apiDoor } from '@/lib/core/api-door'
import { strangerContext } from '@/lib/invitations/respondent-context'

type Props = { params: Promise<{ token: string }> }

/** The button that mail programs show beside a letter (RFC 8058): one click, no page. */
export function POST(_request: Request, { params }: Props) {
  return apiDoor(async () => {
    await stopAlerts(strangerContext(), await params)
    return new Response(null, { status: 204 })
  })
}

/** A reader whose program shows the address and not the button. */
export async function GET(_request: Request, { params }: Props) {
  const { token } = await params
  return new Response(null, { status: 303, headers: { location: `/alerts/${encodeURIComponent(token)}` } })
}
