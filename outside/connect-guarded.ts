import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { FetchFailure } from './fetch-outcome.ts'
import { isPublicAddress } from './public-address.ts'

export type ResolvedAddress = { address: string; family: number }

/** All addresses that a name stands for. Tests give their own. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>

/** Opens a connection to one of the addresses given, and to no other. Tests give their own. */
export type Dial = (
  target: buildConnector.Options,
  addresses: ResolvedAddress[],
  callback: buildConnector.Callback,
) => void

export type GuardOptions = {
  /** "name:port" that may be reached whatever its address, for tests and intranets */
  allowHosts: string[]
  resolve?: Resolve | undefined
  dial?: Dial | undefined
}

const connectMilliseconds = 10_000

/**
 * A connector for undici that looks a name up once, refuses unless every address it stands for is public, and
 * connects to exactly the addresses it checked, so that a second look-up cannot answer otherwise (promises F1, F2).
 */
export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const { allowHosts, resolve = systemResolve, dial = dialOnly } = options
  return (target, callback) => {
    checkedAddresses(target, allowHosts, resolve).then(
      (addresses) => dial(target, addresses, callback),
      (error: Error) => callback(error, null),
    )
  }
}

async function checkedAddresses(target: buildConnector.Options, allowHosts: string[], resolve: Resolve) {
  const { hostname } = target
  const family = isIP(hostname)
  const addresses = family ? [{ address: hostname, family }] : await resolve(hostname)
  if (addresses.length === 0) throw new FetchFailure('no such host', hostname)
  if (isAllowedHost(allowHosts, target.protocol, hostname, target.port)) return addresses
  const inner = addresses.find(({ address }) => !isPublicAddress(address))
  if (inner) throw new FetchFailure('private address', `${hostname} is ${inner.address}`)
  return addresses
}

/** Whether the setting names this host and port; an entry without a port means the scheme's own. */
export function isAllowedHost(
  allowHosts: string[],
  protocol: string,
  hostname: string,
  port: string,
): boolean {
  const usual = protocol === 'https:' ? '443' : '80'
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname
  const names = [`${host}:${port || usual}`, ...(port === '' || port === usual ? [host] : [])]
  return allowHosts.some((entry) => names.includes(entry.trim().toLowerCase()))
}

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true })

const dialOnly: Dial = (target, addresses, callback) => {
  const connect = buildConnector({
    // HTTP/1.1 alone: one request a connection leaves HTTP/2 nothing to give
    allowH2: false,
    timeout: connectMilliseconds,
    autoSelectFamily: true,
    lookup: (_hostname, { all }, done) => {
      if (all) done(null, addresses)
      else done(null, addresses[0]!.address, addresses[0]!.family)
    },
  })
  connect(target, callback)
}
