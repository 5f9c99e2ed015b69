import { chainsDrawing } from '#components/share/exported.tsx'
import { asLocale } from '#messages/locales.ts'
import { notThere } from '../../../../../../answer.ts'
import { drawingAnswer } from '../../../../../../picture.ts'
import { readClaim } from '../../../../../../read.ts'
import { drawnFrom, sharedAddresses } from '../../../../../../share.ts'

type Context = { params: Promise<{ locale: string; claim: string; format: string }> }

/** How a claim's statements lead to their origins, as it is drawn, to be taken away: svg or png. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, claim: id, format } = await params
  const locale = asLocale(language)
  const claim = format === 'svg' || format === 'png' ? await readClaim(id) : null
  if (!claim || (format !== 'svg' && format !== 'png')) return notThere()
  const { page } = sharedAddresses(locale, { kind: 'claims', id })
  const drawing = chainsDrawing({ ...drawnFrom(locale), page, claim })
  return drawingAnswer(request, { drawing, format, name: `chains-${id}`, page })
}
