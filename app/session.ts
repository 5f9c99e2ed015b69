import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { viewerOf } from '#data/person/sessions.ts'
import { may } from '#domain/access/permissions.ts'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { env } from '#env'
import { type Locale, localePath } from '#messages/locales.ts'

/** Who asks for this page; looked up once per request. */
export const viewer = cache(async (): Promise<Viewer> => viewerOf(await headers()))

/**
 * Who acts. A write whose Origin is missing, null or foreign counts as anonymous, so the data layer refuses it
 * (promise S5: the framework lets a missing one through).
 */
export async function acting(): Promise<Viewer> {
  return (await sameOrigin()) ? viewer() : anonymous
}

/** Whether the request says that it comes from our own pages. */
export async function sameOrigin(): Promise<boolean> {
  const sent = await headers()
  const origin = sent.get('origin')
  if (!origin) return false
  if (env.ONRECORD_ORIGIN) return origin === new URL(env.ONRECORD_ORIGIN).origin
  return URL.parse(origin)?.host === sent.get('host')
}

/** For desk pages: sends the signed-out to sign in and shows readers nothing. Data decides again for itself. */
export async function deskViewer(locale: Locale, path: string): Promise<Viewer> {
  const who = await viewer()
  if (who.kind === 'anonymous')
    redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(localePath(locale, path))}`)
  if (who.kind === 'person' && who.mustSetUp) redirect(`${localePath(locale, '/account')}#second-step`)
  if (!may(who, 'desk.read')) notFound()
  return who
}
