import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Button } from './button.tsx'
import { Submit } from './submit.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const tag = (html: string) => html.slice(0, html.indexOf('>') + 1)

test('a button that waits for the page’s script cannot be pressed and is not dimmed', () => {
  const html = tag(renderToStaticMarkup(<Submit look="primary">Save</Submit>))
  expect(html).toMatch(/ disabled=""/)
  expect(html).toMatch(/ data-waiting=""/)
  // every rule that dims what is disabled leaves it out
  expect(html.match(/disabled:[\w-]+(?=[\s"])/g)).toBeNull()
  expect(html).toContain('disabled:not-data-waiting:opacity-50')
})

test('one that the form holds back is dimmed, before and after', () => {
  const html = tag(renderToStaticMarkup(<Submit disabled>Save</Submit>))
  expect(html).toMatch(/ disabled=""/)
  expect(html).not.toMatch(/ data-waiting=/)
  expect(tag(renderToStaticMarkup(<Button>Save</Button>))).not.toMatch(/ disabled=""| data-waiting=/)
})

test('a browser puts nothing back into a field that the page’s script holds', () => {
  const heard = () => undefined
  const off = / autoComplete="off"/i
  expect(renderToStaticMarkup(<TextField label="Title" value="" onChange={heard} />)).toMatch(off)
  expect(renderToStaticMarkup(<TextArea label="Text" value="" onChange={heard} />)).toMatch(off)
  expect(renderToStaticMarkup(<TextField label="Title" name="q" />)).not.toMatch(off)
  expect(
    renderToStaticMarkup(<TextField label="Name" autoComplete="name" value="" onChange={heard} />),
  ).toMatch(/ autoComplete="name"/i)
})
