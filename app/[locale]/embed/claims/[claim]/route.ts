import { createElement } from 'react'
import { EmbedClaim } from '#components/share/embed-claim.tsx'
import { embedDocument, embedMissing } from '#components/share/embed-document.tsx'
import { changedOf } from '#components/share/last-change.ts'
import { asLocale } from '#messages/locales.ts'
import { readClaim } from '../../../../read.ts'
import { drawnFrom, frameAnswer, sharedAddresses } from '../../../../share.ts'

type Context = { params: Promise<{ locale: string; claim: string }> }

/** A published claim as a card, for a frame in another site's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, claim: id } = await params
  const locale = asLocale(language)
  const from = drawnFrom(locale)
  const claim = await readClaim(id)
  if (!claim) return frameAnswer(request, embedMissing(locale, from.origin), 404)
  const { page } = sharedAddresses(locale, { kind: 'claims', id })
  const html = embedDocument({
    ...from,
    title: claim.wording,
    page,
    changed: changedOf.claim(claim),
    children: createElement(EmbedClaim, { ...from, claim }),
  })
  return frameAnswer(request, html)
}
