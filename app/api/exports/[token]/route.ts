import { apiDoor } from '@/lib/core/api-door'
import { takeExportByLink } from '@/lib/exports/take-export-by-link'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { sentFile } from '../../sent-file'

type Props = { params: Promise<{ token: string }> }

/** A file for whoever has its link. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  return apiDoor(async () => sentFile(await takeExportByLink(strangerContext(), { token })))
}
