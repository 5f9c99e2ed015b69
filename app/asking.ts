import 'server-only'
import { headers } from 'next/headers'
import { type Asking, deviceOf, shortened } from '#domain/person/asking.ts'

/** Where this request comes from, as far as is kept. The address is that of scripts/web/client.ts, never the request's own word. */
export async function asking(): Promise<Asking> {
  const sent = await headers()
  return {
    address: shortened(sent.get('x-onrecord-client') ?? ''),
    device: deviceOf((sent.get('user-agent') ?? '').slice(0, 1000)),
  }
}
