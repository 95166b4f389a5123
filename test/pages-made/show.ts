/**
 * How well made pages are read: `node test/pages-made/show.ts FROM TO [--brief] [--held] [--seed N]`. `--brief`: sums only, for seeds that
 * are not to be looked into. `--seed N`: the page itself and all that is wrong with its reading.
 */
import { parseArgs } from 'node:util'
import { summary } from '../../scripts/score-print.ts'
import { precision, recall } from '../../scripts/score-sets.ts'
import { measure } from './measure.ts'
import { makePage } from './page.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { brief: { type: 'boolean' }, held: { type: 'boolean' }, seed: { type: 'string' }, top: { type: 'string' } } })
const making = { held: values.held ?? false }
if (values.seed !== undefined) {
  console.log(makePage(Number(values.seed), making).html)
  for (const m of measure([Number(values.seed)], making).misses) console.log(`${m.what}   [${m.layout} ${m.label}]`)
} else {
  const [from = 1, to = 300] = positionals.map(Number)
  const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const m = measure(seeds, making)
  console.log(summary(`made ${from}–${to}${values.held ? ' held layouts' : ''}`, m.tally))
  console.log(`assets with owner P ${precision(m.tally.assets.owner).toFixed(3)} R ${recall(m.tally.assets.owner).toFixed(3)} · things one by one P ${precision(m.things).toFixed(3)} R ${recall(m.things).toFixed(3)} · details of things P ${precision(m.details).toFixed(3)} R ${recall(m.details).toFixed(3)} · said not to be, and read ${m.tally.contradicted.length} · pages without any error ${seeds.length - new Set(m.misses.map((x) => x.seed)).size}`)
  if (!values.brief) {
    const count = (key: (x: (typeof m.misses)[number]) => string, title: string) => {
      const groups = new Map<string, number[]>()
      for (const x of m.misses) { const k = key(x); groups.set(k, [...(groups.get(k) ?? []), x.seed]) }
      console.log(`\n${title}`)
      for (const [k, seeds] of [...groups].toSorted((a, b) => b[1].length - a[1].length).slice(0, Number(values.top ?? 25))) console.log(`  ${String(seeds.length).padStart(4)}  ${k}   ${[...new Set(seeds)].slice(0, 6).join(' ')}`)
    }
    const kindOf = (w: string) => w.replace(/^(thing \S+ \S+).*$/, '$1').replace(/\d{4}-\d\d-\d\d.*$/, '').replace(/undated.*$/, 'undated')
    const wrong = (w: string) => /read: |value not stated|not stated|, read (?!–)|said not to be/.test(w)
    const area = (w: string) => (/^event/.test(w) ? 'event' : /^asset (?!missing|read)\S+ /.test(w) ? 'detail' : /^thing/.test(w) ? 'thing' : /^asset/.test(w) ? 'asset' : /^(applicants|debtors)/.test(w) ? 'party' : 'field')
    count((x) => `${wrong(x.what) ? 'WRONG ' : 'lost '}${area(x.what)}`, 'areas')
    count((x) => (wrong(x.what) ? `${kindOf(x.what).slice(0, 60)}` : '–'), 'wrong')
    count((x) => `${area(x.what)} in ${x.layout}`, 'by layout')
    count((x) => (area(x.what) === 'field' ? `${x.what.split(':')[0]} ${x.label}${x.other ? ' (other)' : ''}` : '–'), 'fields by label')
    count((x) => (/^event missing/.test(x.what) ? `${kindOf(x.what)} ${x.label}` : '–'), 'events missing')
  }
}
