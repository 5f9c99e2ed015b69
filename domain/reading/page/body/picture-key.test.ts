import { expect, it } from 'vitest'
import { pictureKey } from './picture-key.ts'

const HASH = '3f2a9c1be07d45aa91c2'

it.each([
  ['/600x/ferry.jpg?w=6', '/1200x/ferry.jpg?w=12'],
  ['https://i0.cdn.example/p/ferry-600x400.jpg', 'https://i1.cdn.example/p/ferry-1200x800.jpg'],
  [`/img/media/${HASH}/0_0_5000_3000/master/5000.jpg`, `/img/media/${HASH}/0_0_5000_3000/master/2500.jpg`],
  ['/_next/image?url=%2Fp%2Fferry.jpg&w=640&q=75', '/_next/image?url=%2Fp%2Fferry.jpg&w=1080&q=75'],
  [
    `/resize/quality/90/?url=https%3A%2F%2Fa.example%2F${HASH}.jpg`,
    `/resize/quality/75/?url=https%3A%2F%2Fa.example%2F${HASH}.jpg`,
  ],
  ['/w_600,q_90/ferry-terminal.jpg', '/w_900,q_90/ferry-terminal.jpg'],
])('is one where only the size is another: %s', (one, other) => {
  expect(pictureKey(one)).not.toBeNull()
  expect(pictureKey(one)).toBe(pictureKey(other))
})

it.each([
  ['/_next/image?url=%2Fp%2Fferry.jpg&w=640', '/_next/image?url=%2Fp%2Fbridge.jpg&w=640'],
  [`/img/media/${HASH}/master/5000.jpg`, `/img/media/${HASH.replace('3', '7')}/master/5000.jpg`],
  [
    `/resize/quality/90/?url=https%3A%2F%2Fa.example%2F${HASH}.jpg`,
    '/resize/quality/90/?url=https%3A%2F%2Fa.example%2Fferry.jpg',
  ],
  ['/north/ferry.jpg', '/south/ferry.jpg'],
])('is another one where the picture is: %s, %s', (one, other) => {
  expect(pictureKey(one)).not.toBeNull()
  expect(pictureKey(one)).not.toBe(pictureKey(other))
})

it.each([
  ...['/news/ferry-held/rawImage.jpg', '/master/5000.jpg', '/quality/90/', '/p/image.jpg', '/p/photo-1.jpg'],
  ...['/p/IMG_2034.jpg', '/blank.png', 'data:image/gif;base64,R0', '', '/p/1.jpg', '/p/main-image-2.webp'],
])('is not told by what any picture may have: %s', (address) => expect(pictureKey(address)).toBeNull())
