import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** Every opening of test/sentences/sums.txt gives the sums due, paid and unpaid that it says, and no others. */

const lines = readFileSync(new URL('../sentences/sums.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))
const ruling = (body: string): string => `云州市人民法院\n执行裁定书\n（2020）赣9901执781号\n申请执行人：周大，男。\n被执行人：孙二，男。\n被执行人：云州市春晓服饰有限公司。\n${body}\n依照规定，裁定如下：\n终结本次执行程序。\n审判员 李二\n二〇二〇年十一月二日\n书记员 赵四\n`

describe('sums of a ruling', () => {
  it.each(lines.map((l) => [l.slice(0, 60), l] as const))('%s', (_, line) => {
    const [body = '', sums = ''] = line.replaceAll('\\n', '\n').split(' | ')
    const all = sums.split('; ').filter((s) => s !== '')
    const may = all.filter((s) => s.startsWith('?')).map((s) => s.slice(1))
    const { amounts } = readText(ruling(body)).caseFile
    const read = (['due', 'paid', 'unpaid', 'waived'] as const).flatMap((k) => { const v = amounts?.[k]?.value; return typeof v === 'string' ? [`${k} ${v.replace(/\.00$/, '')}`] : [] })
    expect(read.filter((r) => !may.includes(r))).toEqual(all.filter((s) => !s.startsWith('?')))
  })
})
