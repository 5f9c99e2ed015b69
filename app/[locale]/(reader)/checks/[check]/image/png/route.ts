import { createElement } from 'react'
import { CheckImage } from '#components/share/check-image.tsx'
import { asLocale } from '#messages/locales.ts'
import { previewAnswer } from '../../../../../../picture.ts'
import { readCheck } from '../../../../../../read.ts'
import { drawnFrom } from '../../../../../../share.ts'

type Context = { params: Promise<{ locale: string; check: string }> }

/** A signed check of a published claim as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, check: id } = await params
  const check = await readCheck(id)
  return previewAnswer(request, check && createElement(CheckImage, { ...drawnFrom(asLocale(locale)), check }))
}
