import { randomUUID } from 'node:crypto'

export type Ended = {
  /** numbers of the texts whose keeping was acknowledged */
  acknowledged: Set<string>
  /** ids of the reports whose filing was acknowledged */
  filed: Set<string>
  /** how many texts were sent and never answered: they may be there or not, but not twice */
  unsure: number
}
export type Clients = {
  /** Milliseconds from a moment until a write that began after it is acknowledged. */
  next: (since: number) => Promise<number>
  /** Holds back new requests while the application stops. @returns how long it took, and what it left without an answer */
  stopping: (stop: () => Promise<void>) => Promise<{ seconds: number; cut: number }>
  end: () => Promise<Ended>
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Clients that each bring in one text after another and file it, by a key. What fails is sent again under its name, as a
 * client would that must not lose it; one that is taken to be under way still is given up after a few tries.
 */
export function startClients(keys: string[], address: () => string): Clients {
  const acknowledged = new Set<string>()
  const filed = new Set<string>()
  const waiting: { since: number; done: (at: number) => void }[] = []
  let [unsure, number, ended, cut, held] = [0, 0, false, 0, false]
  const begun = new Set<object>()

  const send = async (key: string, path: string, body: object, name: string): Promise<Response | null> => {
    for (let tries = 0; tries < 40 && !ended; tries++) {
      while (held && !ended) await pause(20)
      const request = { at: Date.now() }
      begun.add(request)
      try {
        const answer = await fetch(address() + path, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'idempotency-key': name,
          },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(30_000),
        })
        await answer.clone().arrayBuffer()
        if (answer.ok) {
          for (const one of waiting.filter(({ since }) => since <= request.at)) {
            waiting.splice(waiting.indexOf(one), 1)
            one.done(Date.now())
          }
          return answer
        }
        if (answer.status === 422 || answer.status === 400) throw new Error(await answer.text())
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('{')) throw error
        // refused at the door was never begun
        if (held && !/ECONNREFUSED/.test(String((error as { cause?: unknown }).cause))) cut++
      } finally {
        begun.delete(request)
      }
      await pause(100)
    }
    return null
  }

  const client = async (key: string) => {
    while (!ended) {
      const n = String(++number)
      const text = `Report number ${n} of the bench\n\nThe harbour board said on Monday that work ${n} would go on. “We are ready for day ${n},” said Mira Oss, who leads the board. Ann Zor${n} denied on Tuesday that ${n} ships were late.\n`
      const brought = await send(key, '/api/v1/arrivals', { text }, randomUUID())
      if (!brought) {
        unsure++
        continue
      }
      acknowledged.add(n)
      const { id } = (await brought.json()) as { id: string }
      const filing = {
        ...{ source: { name: 'The Bench', kind: 'news outlet', domain: null }, title: `Report ${n}` },
        ...{ byline: [], language: 'en', publishedAt: '2031-03-04T10:00:00Z', publishedPrecision: 'instant' },
        kind: 'article',
      }
      const answer = await send(key, `/api/v1/arrivals/${id}/report`, filing, randomUUID())
      if (answer) filed.add(((await answer.json()) as { report: string }).report)
    }
  }
  const all = Promise.all(keys.map(client))
  return {
    next: async (since) => (await new Promise<number>((done) => waiting.push({ since, done }))) - since,
    stopping: async (stop) => {
      const began = Date.now()
      held = true
      await stop()
      await pause(200)
      held = false
      return { seconds: (Date.now() - began) / 1000, cut }
    },
    end: async () => {
      ended = true
      await all
      return { acknowledged, filed, unsure }
    },
  }
}
