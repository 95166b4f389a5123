import { expect, it } from 'vitest'
import { createRestless } from '../../page/restless.ts'

/* Nodes are only keys here. */
const place = (): Node => ({}) as Node

it('a place that changes all the time is restless after a while, and no more once it was quiet', () => {
  const isRestless = createRestless()
  const clock = place()
  const said: boolean[] = []
  for (let t = 0; t <= 8000; t += 1000) said.push(isRestless([clock], t))
  expect(said, 'too seldom to tell').not.toContain(true)
  for (let t = 8100; t <= 14_000; t += 100) said.push(isRestless([clock], t))
  expect(said.at(-1)).toBe(true)
  expect(isRestless([clock], 20_000), 'it had been quiet').toBe(false)
})

it('a change elsewhere in the same batch is not held up, nor is a batch of many', () => {
  const isRestless = createRestless()
  const clock = place(), row = place()
  for (let t = 0; t < 7000; t += 100) isRestless([clock], t)
  expect(isRestless([clock], 7000)).toBe(true)
  expect(isRestless([clock, row], 7050)).toBe(false)
  expect(isRestless([clock], 7100)).toBe(true)
  expect(isRestless(Array.from({ length: 100 }, () => clock), 7150)).toBe(false)
  expect(isRestless([], 7200)).toBe(false)
})
