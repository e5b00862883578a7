import { takeExport } from '@/lib/exports/take-export'
import { sentFile } from '../../../../sent-file'
import { withKey } from '../../../key-door'

type Props = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id: exportId } = await params
  return withKey(request, async (ctx) => sentFile(await takeExport(ctx, { exportId })))
}
