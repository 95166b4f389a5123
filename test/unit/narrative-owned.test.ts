import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Asset } from '../../casefile/schema.ts'
import { readText } from '../../reading/read-text.ts'

/** Every invented line of test/sentences/owned.txt: whose each thing is, and what became of it, where three debtors are told of. */

const ruling = (told: string) => `云溪县人民法院\n执行裁定书\n（2024）川9921执100号\n申请执行人：柏川商行。\n被执行人：闻砚，男。\n被执行人：温如，女。\n被执行人：云溪宏桥商贸有限公司（以下简称宏桥公司）。\n法定代表人：闻砚。\n柏川商行与闻砚、温如、云溪宏桥商贸有限公司买卖合同纠纷一案，本院于2024年5月8日立案执行。\n${told}\n依照《中华人民共和国民事诉讼法》第二百六十八条之规定，裁定如下：\n终结本次执行程序。\n审判员　纪晓\n二〇二四年十月十六日\n书记员　温言\n`
const lines = readFileSync(new URL('../sentences/owned.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))

const ownerOf = (a: Asset): string => [a.owner?.value ?? []].flat().map((n) => n.replace('云溪宏桥商贸有限公司', '宏桥')).join(',') || '-'

function says(a: Asset, what: string): boolean {
  if (what === 'away') return a.possessed?.value === false
  if (what === 'reason') return a.undisposable !== undefined
  if (what === 'waiting' || what === 'first') return a.control?.rank?.value === what
  return a.disposal?.value === what
}

/** “land|other@宏桥+reason”: is it this thing? */
function fits(told: string, a: Asset): boolean {
  const [, kinds = '', owners = '', flags = ''] = /^\??([^@]+)@([^+]*)((?:\+[a-z-]+)*)$/.exec(told) ?? []
  return kinds.split('|').includes(String(a.kind.value)) && owners.split('|').includes(ownerOf(a)) && flags.split('+').filter((f) => f !== '').every((f) => says(a, f))
}

describe('whose property is', () => {
  it.each(lines.map((l) => [l.slice(0, 60), l] as const))('%s', (_, line) => {
    const known = line.startsWith('~')
    const [text = '', told = ''] = (known ? line.slice(1) : line).split(' |').map((s) => s.trim())
    const want = told.split(';').map((s) => s.trim()).filter((s) => s !== '')
    const got = readText(ruling(text)).caseFile.assets
    const show = (a: Asset) => `+ ${String(a.kind.value)}@${ownerOf(a)} ${['none', 'failed', 'sold', 'deducted', 'debt-in-kind', 'managed', 'valuing', 'auctioning', 'waiting', 'first', 'away', 'reason'].filter((w) => says(a, w)).join(' ')}`
    const loose = (w: string) => w.replace(/\+.*$/, '')
    const wrong = [...want.filter((w) => !w.startsWith('?') && !got.some((a) => fits(w, a))).map((w) => `- ${w}`), ...got.filter((a) => !want.some((w) => fits(loose(w), a))).map(show)]
    if (known) expect(wrong, 'it is read right: take the “~” away').not.toEqual([])
    else expect(wrong).toEqual([])
  })
})
