import { apiPage } from '#components/api/page.ts'
import { openApi } from '#domain/api/document.ts'
import { publicOrigin } from '#env'
import { openFile } from '../../api.ts'

export { OPTIONS } from '../../api.ts'

/** The description of version 1 as a page for people. */
export async function GET(request: Request): Promise<Response> {
  return openFile(request, apiPage(openApi(publicOrigin())), 'text/html')
}
