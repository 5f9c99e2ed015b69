import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { reasonInWords } from '#components/check/reason.ts'
import { claimData } from '#components/claim/claim-data.ts'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimParts } from '#components/claim/claim-page.tsx'
import { writtenData } from '#components/ui/linked-data.tsx'
import { pageMarkup } from '#components/ui/page-markup.ts'
import { expectationOf } from '#data/claim/expectations.ts'
import { claimPageOf } from '#data/claim/page.ts'
import { figuresOfClaims } from '#data/figure/read.ts'
import { anonymous } from '#domain/access/viewer.ts'
import type { Reason } from '#domain/check/reason.ts'
import { env, publicOrigin } from '#env'
import { isLocale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { value } from '../../../../read.ts'
import { OverTime } from './over-time.tsx'

/**
 * A claim's page but for what the browser changes of it, as text, in one language; null where there is none. The framework
 * renders a page twice and carries what it renders through several forms: here all of it is read and written once.
 */
export async function writtenClaim(locale: string, id: string) {
  'use cache'
  cacheLife('record')
  cacheTag(`claim:${id}`)
  // a request may name this with arguments of its own
  const page = isLocale(locale) ? value(await claimPageOf(anonymous, id)) : null
  if (!page || !isLocale(locale)) return null
  const { claim, positions, counted } = page
  if (claim.id !== id) cacheTag(`claim:${claim.id}`)
  const zone = env.ONRECORD_ZONE
  const [expectation, figures] = await Promise.all([
    claim.kind === 'expectation' ? expectationOf(anonymous, claim.id).then(value) : null,
    counted ? figuresOfClaims(anonymous, [claim.id]).then(value) : null,
  ])
  const { status, reason } = claim.status
  const over = { expectation, figures: figures ?? [], positions }
  return {
    id: claim.id,
    title: claim.wording,
    language: claim.language,
    description: `${translator(locale, 'status')(`name.${status}`)}. ${reasonInWords(locale, reason as Reason)}`,
    drawn: claim.origins.affirms.length + claim.origins.denies.length > 0,
    stories: claim.stories.map((story) => story.id),
    head: pageMarkup(<ClaimHead locale={locale} zone={zone} claim={claim} />),
    parts: pageMarkup(
      <ClaimParts locale={locale} zone={zone} claim={claim}>
        <OverTime locale={locale} zone={zone} {...over} />
      </ClaimParts>,
    ),
    data: writtenData(claimData(publicOrigin(), claim)),
  }
}
