import { getDocument } from '@/lib/consultations/get-document'
import { apiDoor } from '@/lib/core/api-door'
import { fileResponse } from '@/lib/core/file-response'
import { requestContext } from '@/lib/people/request-context'

type Params = { params: Promise<{ slug: string; documentId: string }> }

/** Hands out a paper. It is saved, never shown by the browser: what is in it is not ours. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return apiDoor(async () => fileResponse(request, await getDocument(await requestContext(), await params)))
}
