import { z } from 'zod'

/** A comma-separated list; empty entries are dropped. */
const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  )

/** Without name, password or query: an address is named in logs, a key is not. */
const plainAddress = z.url({ protocol: /^https?$/ }).refine((value) => {
  const url = URL.parse(value)
  return url && !url.username && !url.password && !url.search && !url.hash
}, 'an address without name, password, query or fragment')

/** One line, as it is typed; what it holds is never named. */
const text = (what: string) =>
  z.string().regex(/^[^\p{Cc}]{1,500}$/u, `${what} of one line, 500 characters at most`)

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])

const settings = z.object({
  /** the owner's connection: migrates the record. Without it the embedded server is used. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** the application's connection, whose role cannot change what is kept */
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** where the embedded database, the snapshot bytes and the secret live */
  ONRECORD_DATA: z.string().default('.data'),
  /** the address readers use; links and the check of writes rest on it */
  ONRECORD_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** signs session cookies; made once and kept in the data folder when absent */
  ONRECORD_SECRET: z.string().min(32).optional(),
  /** host:port entries that may be fetched although they are not public: intranets and tests */
  FETCH_ALLOW_HOSTS: list,
  /** whether feeds are asked for new items, and what they bring is captured (docs/feeds.md) */
  ONRECORD_FEEDS: z.enum(['on', 'off']).default('on'),
  /** whether reports are looked at again by themselves (docs/re-reading.md) */
  ONRECORD_REREADING: z.enum(['on', 'off']).default('on'),
  /** seconds between two requests of jobs at one host, whatever they are for; robots.txt may ask for more */
  ONRECORD_HOST_DELAY: z.coerce.number().min(0).max(600).default(5),
  /** addresses or networks of proxies in front of the server, whose X-Forwarded-For is believed */
  ONRECORD_TRUSTED_PROXIES: list.refine(
    (entries) => entries.every((entry) => address.safeParse(entry).success),
    'addresses or networks, such as 10.0.0.5 or 10.0.0.0/8, with commas between them',
  ),
  /** requests that one client may send to /api/v1 in a minute */
  ONRECORD_API_A_MINUTE: z.coerce.number().int().min(1).default(300),
  /** requests that one key may send to /api/v1 in a minute */
  ONRECORD_KEY_A_MINUTE: z.coerce.number().int().min(1).default(60),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** whoever sends it as a bearer token may read /metrics; without it there are none (docs/running.md) */
  ONRECORD_METRICS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'a key of 16 to 200 printable characters without spaces')
    .optional(),
  /** IANA name of the zone in which pages show instants */
  ONRECORD_ZONE: z.string().default('UTC'),
  /** the SMTP server that mails are handed to ("smtps://user:password@host"); without it they are files (docs/following.md) */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** who mails are from: "The desk <desk@record.example>" */
  MAIL_FROM: z
    .string()
    .regex(
      /^([^\p{Cc}<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
      'one address: The desk <desk@record.example>',
    )
    .optional(),
  /** whether the day's mails go by themselves; `onrecord digest` sends them all the same */
  ONRECORD_DIGESTS: z.enum(['on', 'off']).default('on'),
  /** time of day in ONRECORD_ZONE from which the day's mails go */
  ONRECORD_DIGEST_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 07:00')
    .default('07:00'),
  /** the IMAP server whose mails become waiting reports; without it none are looked for (docs/ways-in.md) */
  IMAP_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/, 'the name or address of a server, without a scheme or a port')
    .optional(),
  /** 993, or 143 with IMAP_TLS=starttls or off */
  IMAP_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  IMAP_USER: text('a name').optional(),
  IMAP_PASSWORD: text('a password').optional(),
  IMAP_FOLDER: text('a folder').default('INBOX'),
  /** TLS from the start, or asked for before anything is said; "off" only on this machine */
  IMAP_TLS: z.enum(['on', 'starttls', 'off']).default('on'),
  /** an OpenAI-compatible endpoint that may propose drafts; without it nothing is asked (docs/second-reader.md) */
  SECOND_READER_URL: plainAddress.optional(),
  SECOND_READER_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, 'a key of printable characters without spaces')
    .optional(),
  SECOND_READER_MODEL: z
    .string()
    .regex(/^[\x21-\x7e]{1,100}$/, 'a model of printable characters without spaces')
    .optional(),
  /** characters of a report's text that are sent, at most */
  SECOND_READER_CHARACTERS: z.coerce.number().int().min(200).max(200_000).default(20_000),
  /** reports it is asked about in 24 hours, at most */
  SECOND_READER_REPORTS_A_DAY: z.coerce.number().int().min(0).default(200),
  /** how the endpoint calls the most a model may write: OpenAI's newer models refuse the one, many others the other */
  SECOND_READER_TOKEN_FIELD: z.enum(['max_tokens', 'max_completion_tokens']).default('max_tokens'),
  /** time for one report in all */
  SECOND_READER_SECONDS: z.coerce.number().min(1).max(300).default(30),
})

/** Every setting that an operator may make. */
export const settingNames: readonly string[] = Object.keys(settings.shape)

const schema = settings.superRefine((given, issues) => {
  const { SECOND_READER_URL: url, SECOND_READER_KEY: key, SECOND_READER_MODEL: model } = given
  if (given.SMTP_URL && !given.MAIL_FROM)
    issues.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'say who mails are from' })
  for (const name of ['IMAP_USER', 'IMAP_PASSWORD'] as const) {
    if (given.IMAP_HOST && !given[name])
      issues.addIssue({ code: 'custom', path: [name], message: 'set it too: the mailbox asks for it' })
    if (!given.IMAP_HOST && given[name])
      issues.addIssue({ code: 'custom', path: ['IMAP_HOST'], message: `set it too, or no ${name}` })
  }
  if (given.IMAP_HOST && given.IMAP_TLS === 'off' && !/^(localhost|127\.[\d.]+|::1)$/.test(given.IMAP_HOST))
    issues.addIssue({
      code: 'custom',
      path: ['IMAP_TLS'],
      message: 'off would send the password readable over the network: on or starttls',
    })
  if (url && !model)
    issues.addIssue({ code: 'custom', path: ['SECOND_READER_MODEL'], message: 'name the model to be asked' })
  if (!url && (key || model))
    issues.addIssue({
      code: 'custom',
      path: ['SECOND_READER_URL'],
      message: 'set it too, or neither key nor model',
    })
})

export type Env = z.infer<typeof schema>

/** Reads the settings from an environment. @throws Error naming each wrong setting and what it must be. */
export function readEnv(from: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(present)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These settings are wrong; mend them and start again:\n${lines.join('\n')}`)
}

/** The settings of this process, parsed once. */
export const env: Env = readEnv(process.env)

/** The address readers use, without a slash at its end. Never taken from a request: a forged Host would be kept. */
export const publicOrigin = (): string =>
  (env.ONRECORD_ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')

/** How the mailbox of the settings is reached; null where they name none. */
export function mailboxSet(from: Env = env) {
  const {
    IMAP_HOST: host,
    IMAP_USER: user,
    IMAP_PASSWORD: password,
    IMAP_FOLDER: folder,
    IMAP_TLS: tls,
  } = from
  if (!host || !user || !password) return null
  return { host, user, password, folder, tls, port: from.IMAP_PORT ?? (tls === 'on' ? 993 : 143) }
}
