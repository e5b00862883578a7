import { apiDoor } from '@/lib/core/api-door'
import { takeExport } from '@/lib/exports/take-export'
import { requestContext } from '@/lib/people/request-context'
import { sentFile } from '../../../sent-file'

type Props = { params: Promise<{ id: string }> }

/** A file for somebody who is signed in. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { id: exportId } = await params
  return apiDoor(async () => sentFile(await takeExport(await requestContext(), { exportId })))
}
