import { expect, it } from 'vitest'
import { isOfAnotherScheme } from './text.ts'

it.each([
  'file:///etc/passwd',
  'FILE:///C:/paper.html',
  'mailto:desk@paper.example',
  'ftp://paper.example/',
  'data:text/html,hello',
])('%s is of another scheme than the web', (address) => expect(isOfAnotherScheme(address)).toBe(true))

it.each([
  'https://paper.example/',
  'HTTP://paper.example/',
  'paper.example',
  'paper.example:8080/about',
  'paper.example/a:b',
  '//paper.example/',
])('%s is none of another', (address) => expect(isOfAnotherScheme(address)).toBe(false))
