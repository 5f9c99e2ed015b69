import { createElement } from 'react'
import { ClaimImage } from '#components/share/claim-image.tsx'
import { asLocale } from '#messages/locales.ts'
import { previewAnswer } from '../../../../../../picture.ts'
import { readClaim } from '../../../../../../read.ts'
import { drawnFrom } from '../../../../../../share.ts'

type Context = { params: Promise<{ locale: string; claim: string }> }

/** A published claim as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, claim: id } = await params
  const claim = await readClaim(id)
  return previewAnswer(request, claim && createElement(ClaimImage, { ...drawnFrom(asLocale(locale)), claim }))
}
