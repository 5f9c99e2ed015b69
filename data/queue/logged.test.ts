import { fork } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { expect, it } from 'vitest'
import { stopWorker } from '../../scripts/start/worker.ts'

const CANARIES = ['mira@canary.example', 'token=canary-token', 'canary-password']

// promise P3, on the worker itself: its standard output and its standard error are what somebody collects
it('a worker logs that a job failed, and not a word of what its error says', async () => {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
  await owner.connect()
  // the input's check names the keys that it does not know
  await owner.query(
    "insert into pgboss.job (name, data, policy, retry_limit) values ('queue.tried', jsonb_build_object('at', 'now', $1::text, 1), 'standard', 0)",
    [CANARIES.join(' ')],
  )
  const worker = fork('scripts/start/worker-process.ts', {
    ...{ execArgv: ['--conditions=react-server'], silent: true },
    env: { ...process.env, LOG_LEVEL: 'debug', ONRECORD_FEEDS: 'off', ONRECORD_REREADING: 'off' },
  })
  let said = ''
  for (const stream of [worker.stdout!, worker.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      worker.emit('said')
    })
  try {
    while (!said.includes('"job failed"')) await once(worker, 'said')
    const line = said.split('\n').find((one) => one.includes('"job failed"'))!
    expect(JSON.parse(line)).toMatchObject({
      kind: 'queue.tried',
      tries: 1,
      fault: expect.stringMatching(/^\w+$/),
    })
    // what went wrong is kept with the job, for an admin's eyes
    const failed = async () =>
      (
        await owner.query(
          "select output::text as said from pgboss.job where name = 'queue.tried' and state = 'failed'",
        )
      ).rows[0]?.said as string | undefined
    await expect.poll(failed, { timeout: 20_000 }).toContain(CANARIES[0])
  } finally {
    await stopWorker(worker)
    await owner.end()
  }
  for (const canary of CANARIES) expect(said).not.toContain(canary)
})
