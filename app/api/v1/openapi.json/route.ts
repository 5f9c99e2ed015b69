import { openApi } from '#domain/api/document.ts'
import { openFile } from '../../../api.ts'
import { publicOrigin } from '../../../origin.ts'

export { OPTIONS } from '../../../api.ts'

/** What version 1 answers, as an OpenAPI document. */
export async function GET(request: Request): Promise<Response> {
  return openFile(request, JSON.stringify(openApi(publicOrigin())), 'application/json')
}
