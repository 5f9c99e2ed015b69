import type { SecondAnswer, SecondReader } from './second-reader.ts'

type Asked = Parameters<SecondReader['ask']>[0]

/** A second reader that answers as it is told; `asked` lists what it was sent. An object stands for its JSON. */
export function fakeSecondReader(
  answer: SecondAnswer | object | (() => Promise<SecondAnswer>),
  about: Partial<SecondReader> = {},
): SecondReader & { asked: Asked[] } {
  const asked: Asked[] = []
  return {
    model: 'model-a',
    characters: 20_000,
    reportsADay: 100,
    seconds: 30,
    asked,
    async ask(messages) {
      asked.push(messages)
      if (typeof answer === 'function') return answer()
      return 'ok' in answer ? (answer as SecondAnswer) : { ok: true, text: JSON.stringify(answer) }
    },
    ...about,
  }
}
