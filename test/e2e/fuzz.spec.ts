import { expect, test } from './fixtures.ts'
import { fuzz } from '../fuzz/run.ts'

/* A short run of `npm run fuzz`: the same pages each time, and some that nobody has seen. What fails is kept in out/fuzz, with its seed in its name. */

const seeds = [[7, 60], [Math.floor(Math.random() * 1_000_000), 40]] as const
test('pages by chance: nothing thrown, seen, made or altered, and all in time', { tag: '@long' }, async ({ launched }, info) => {
  test.setTimeout(360_000)
  for (const [seed, pages] of seeds) {
    const { failed, shown, told, ...figures } = await fuzz(launched, { seed, pages, tabs: 4 })
    info.annotations.push({ type: 'fuzz', description: `seed ${seed}: ${JSON.stringify({ shown, told, ...figures })}` })
    expect(failed, `seed ${seed}; again: npm run fuzz -- --pages ${pages} --seed ${seed}`).toEqual([])
    expect(shown, 'most are read and shown').toBeGreaterThan(pages / 2)
    expect(told, 'on some of them the note is shown').toBeGreaterThan(pages / 10)
  }
})
