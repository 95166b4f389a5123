import { readdirSync, readFileSync } from 'node:fs'
import { decode } from '../../documents/decode.ts'
import { bundle } from '../bench/bundle.ts'
import { expect, test } from './fixtures.ts'

/*
 * A page of which only the changes are read and sent is the page read whole: the corpus, each page altered by chance many
 * times, in a plain page with the product's own code. `SEEDS=from-to` runs more.
 */

const PAGES = new URL('../pages/', import.meta.url)
const [from = 0, to = from + 12] = (process.env['SEEDS'] ?? String(Math.floor(Math.random() * 1_000_000))).split('-').map(Number)
const STEPS = 30

test('a page followed through its changes is the page read whole', { tag: '@long' }, async ({ page }, info) => {
  const { code } = await bundle('test/following/in-page.ts')
  const files = readdirSync(PAGES).filter((f) => f.endsWith('.html'))
  let readings = 0, changes = 0
  for (let seed = from; seed < to; seed++) {
    await page.setContent(decode(readFileSync(new URL(files[seed % files.length] ?? '', PAGES))))
    await page.addScriptTag({ content: code })
    const followed = await page.evaluate(([s, n]) => zhongbenFollow.follow(s, n), [seed, STEPS] as const)
    expect(followed.differs, `again: SEEDS=${seed}-${seed + 1}`).toBeUndefined()
    readings += followed.readings
    changes += followed.changes
  }
  info.annotations.push({ type: 'followed', description: `${changes} of ${readings} readings were of changes` })
  expect(changes, 'most readings are of what changed').toBeGreaterThan(readings / 2)
})
