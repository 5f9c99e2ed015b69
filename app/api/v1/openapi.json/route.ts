import { openApi } from '#domain/api/document.ts'
import { publicOrigin } from '#env'
import { openFile } from '../../../api.ts'

export { OPTIONS } from '../../../api.ts'

/** What version 1 answers, as an OpenAPI document. */
export async function GET(request: Request): Promise<Response> {
  return openFile(request, JSON.stringify(openApi(publicOrigin())), 'application/json')
}
