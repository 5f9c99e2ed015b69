import { frameAnswer } from '../../../../share.ts'

type Context = { params: Promise<{ locale: string; claim: string }> }

/** A published claim as a card, for a frame in another site's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, claim: id } = await params
  return frameAnswer(request, 'claim', { locale, id })
}
