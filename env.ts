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

const schema = z.object({
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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** IANA name of the zone in which pages show instants */
  ONRECORD_ZONE: z.string().default('UTC'),
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
