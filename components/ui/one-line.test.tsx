import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OneLine } from './one-line.tsx'

const apart = (name: string) => `\u2068${name}\u2069`
const names = (message: string) =>
  [...renderToStaticMarkup(<OneLine two>{message}</OneLine>).matchAll(/<bdi class="([^"]*)">/g)].map(
    ([, classes]) => classes!,
  )
const long = 'The one who spoke for the harbour board of Osmere on Tuesday evening'

const against = 'من تحدث باسم مجلس مرفأ أوسمير مساء الثلاثاء وقال إن البوابات ستفتح من جديد قبل الفجر'
const whole = expect.not.stringContaining('max-md')
const line = expect.stringContaining('max-md:max-w-full')
const threeFifths = expect.stringContaining('max-md:max-w-3/5')

it('cuts no name on a phone that two lines hold with all that stands beside it', () => {
  const cut = names(`${apart('Ellis Quay of the harbour board')} cites ${apart('the Quay Herald')}`)
  expect(cut).toEqual([whole, whole])
})

it('lets a last name that runs as our words do go on into the second line', () => {
  expect(names(`Somebody objects to ${apart(long)}`)).toEqual([whole])
  expect(names(`${apart('مسؤولان داريسيان')} and ${apart(long)}`)).toEqual([whole, whole])
  expect(names(`${apart(long)} is perhaps ${apart(long)}`)).toEqual([threeFifths, whole])
})

it('cuts a name at its own end that would be cut at its beginning, or crowd out what follows', () => {
  expect(names(`${apart(long)} speaks for somebody`)).toEqual([line])
  expect(names(`Somebody objects to ${apart(against)}`)).toEqual([line])
  expect(names(`Is ${apart(long)} cited here`)).toEqual([threeFifths])
  expect(names(`${apart('The Quay Herald')} cites ${apart(against)}`)).toEqual([whole, threeFifths])
  expect(names(`${apart(against)} تنقل عن ${apart(against)}`)).toEqual([threeFifths, whole])
})
