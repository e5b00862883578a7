import { apiDoor } from '@/lib/core/api-door'
import { takeFairnessFile } from '@/lib/fairness/take-fairness-file'
import { requestContext } from '@/lib/people/request-context'

type Props = { params: Promise<{ fileId: string }> }

/** An evidence file, for whoever is signed in and may have it. */
export function GET(_request: Request, { params }: Props) {
  return apiDoor(async () => {
    const { fileId } = await params
    const { fileName, content, sha256 } = await takeFairnessFile(await requestContext(), { fileId })
    return new Response(Uint8Array.from(content), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${fileName}"`,
        'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
        'cache-control': 'no-store, no-transform',
        'x-robots-tag': 'noindex',
      },
    })
  })
}
