import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../casefile/schema.ts'
import { readText } from '../../reading/read-text.ts'

/** Every invented opening of test/sentences/openings.txt, in a whole ruling, gives the fields that it says, and no others. */

const lines = readFileSync(new URL('../sentences/openings.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))
const HEAD = '江西省云州市人民法院\n执行裁定书\n（2020）赣9901执88号\n申请执行人：周大，男，住云州市。\n被执行人：孙二，男，住云州市。\n'
const TAIL = '\n依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十九条之规定，裁定如下：\n终结本次执行程序。\n审判长　　李四\n审判员　　王五\n审判员　　赵六\n二〇二〇年九月十日\n书记员　　郑七\n'

/** As the file writes them: the court without its province, sums without noughts behind the point. */
function fieldsOf(c: CaseFile): Map<string, string> {
  const all: [string, string | null | undefined][] = [
    ['cause', c.cause?.value], ['applied', c.appliedOn?.value], ['filed', c.filedOn?.value], ['basis', c.basis?.number?.value],
    ['by', c.basis?.court?.value?.replace(/^江西省(?=云州市)/, '')], ['due', c.amounts?.due?.value?.replace(/\.?0+$/, '')], ['handler', c.handler?.value],
  ]
  return new Map(all.flatMap(([k, v]): [string, string][] => (typeof v === 'string' ? [[k, v]] : [])))
}

function differences(text: string, wanted: string): string[] {
  const got = fieldsOf(readText(HEAD + text + TAIL).caseFile)
  const all = wanted.split('; ').filter((w) => w !== '')
  const keyOf = (w: string) => w.replace(/^\?/, '').split(' ')[0] ?? ''
  const missed = all.filter((w) => !w.startsWith('?')).filter((w) => {
    const values = w.slice(keyOf(w).length + 1).split('/')
    const read = got.get(keyOf(w))
    return read === undefined ? !values.includes('-') : !values.includes(read)
  })
  return [...missed.map((w) => `- ${w}, read ${got.get(keyOf(w)) ?? 'nothing'}`), ...[...got].filter(([k]) => !all.some((w) => keyOf(w) === k || w === '?*')).map(([k, v]) => `+ ${k} ${v}`)]
}

describe('openings of rulings', () => {
  it('are there', () => {
    expect(lines.length).toBeGreaterThanOrEqual(20)
  })

  it.each(lines.map((l) => [l.slice(0, 60), l] as const))('%s', (_, line) => {
    const known = line.startsWith('~')
    const [text = '', wanted = ''] = (known ? line.slice(1) : line).split(' | ')
    const found = differences(text, wanted)
    if (known) expect(found, 'it is read right: take the “~” away').not.toEqual([])
    else expect(found).toEqual([])
  })
})
