/**
 * An example: what changed in the record since it was last asked, in a program that has no dependency. It keeps ETags,
 * follows `next`, and waits when it is told to. Run it with Node 24: `node docs/api/client.ts http://localhost:3000`
 */
type StoryPage = { data: { id: string; title: string; self: string }[]; next: string | null }
type Story = { title: string; claims: { wording: string; status: { name: string; reason: string } }[] }
type Problem = { title: string; detail: string }

const kept = new Map<string, { etag: string; body: unknown }>()

/** The answer at an address, from the copy that is kept if nothing has changed. @throws Error with what to do */
async function read<T>(address: string): Promise<T> {
  const own = kept.get(address)
  const answer = await fetch(address, { headers: own ? { 'If-None-Match': own.etag } : {} })
  if (answer.status === 304 && own) return own.body as T
  if (answer.status === 429 || answer.status === 503) {
    const seconds = Number(answer.headers.get('Retry-After') ?? 60)
    await new Promise((done) => setTimeout(done, seconds * 1000))
    return read(address)
  }
  const body: unknown = await answer.json()
  if (!answer.ok) {
    const { title, detail } = body as Problem
    throw new Error(`${address}: ${title}. ${detail}`)
  }
  const etag = answer.headers.get('ETag')
  if (etag) kept.set(address, { etag, body })
  return body as T
}

/** Every story, a page after the other. */
async function* stories(origin: string): AsyncGenerator<StoryPage['data'][number]> {
  let address: string | null = `${origin}/api/v1/stories`
  while (address) {
    const page: StoryPage = await read<StoryPage>(address)
    yield* page.data
    address = page.next
  }
}

const origin = process.argv[2] ?? 'http://localhost:3000'
for await (const { self } of stories(origin)) {
  const { title, claims } = await read<Story>(self)
  process.stdout.write(`${title}\n`)
  for (const { wording, status } of claims)
    process.stdout.write(`  ${status.name}: ${wording}\n    ${status.reason}\n`)
}

export {}
