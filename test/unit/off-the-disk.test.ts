import { expect, it } from 'vitest'
import { untilOffTheDisk } from '../../entrypoints/background/off-the-disk.ts'

/** What the browser says is stored, look by look; the last word is repeated. `seconds`: how long a look takes. */
async function looks(told: readonly (number | undefined)[], seconds: number): Promise<number> {
  let looked = 0
  await untilOffTheDisk(() => Promise.resolve(told[Math.min(looked++, told.length - 1)]), () => looked * seconds * 1000)
  return looked
}
const MB = 1_000_000

it('a clearing ends when the browser has taken the files off the disk', async () => {
  expect(await looks([98 * MB, 136 * MB, 136 * MB, 85 * MB, 1], 0.05)).toBe(4)
})
it('a fall of a few bytes is not yet the end', async () => {
  expect(await looks([98 * MB, 97 * MB, 97 * MB, 80 * MB], 0.05)).toBe(4)
})
it('ends two seconds after the last change', async () => {
  expect(await looks([98 * MB, 99 * MB], 0.5)).toBe(7)
})
it('ends after eight seconds, whatever goes on', async () => {
  expect(await looks(Array.from({ length: 30 }, (_, i) => (100 + i) * MB), 1)).toBe(9)
})
it('does not wait for a browser that does not tell', async () => {
  expect(await looks([undefined], 0.05)).toBe(1)
  let asked = 0
  await untilOffTheDisk(() => { asked++; return Promise.reject(new Error('not told')) })
  expect(asked).toBe(1)
})
