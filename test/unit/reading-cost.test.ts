import { expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { cpuTime } from './cpu-time.ts'

/** Reading a page eight times as large takes about eight times as long, whatever the page is made of. */

const HEAD = '<h1>（2025）青9921执9001号</h1><p>立案日期：2025-01-03</p><p>被执行人：某甲</p>'
const times = (n: number, piece: (i: number) => string) => Array.from({ length: Math.round(n) }, (_, i) => piece(i)).join('')
/** Pages of about n elements. */
const SHAPES: [string, (n: number) => string][] = [
  ['pairs in one element', (n) => `<div>${times(n / 2, () => '<span>立案日期</span><span>2025-01-03</span>')}</div>`],
  ['one long definition list', (n) => `<dl>${times(n / 2, () => '<dt>承办人</dt><dd>某人</dd>')}</dl>`],
  ['values of one label', (n) => `<dl><dt>承办人</dt>${times(n, () => '<dd>某人</dd>')}</dl>`],
  ['tables', (n) => times(n / 10, () => '<table><tr><th>日期</th><th>事项</th><th>内容</th></tr><tr><td>2025-01-03</td><td>其他</td><td>无</td></tr></table>')],
  ['headings', (n) => times(n / 2, () => '<h3>执行情况</h3><p>文字，甲乙丙丁戊己庚辛壬癸。</p>')],
  ['case numbers', (n) => `<ul>${times(n, (i) => `<li>（2025）青9921执${i}号</li>`)}</ul>`],
  ['form fields', (n) => `<form>${times(n / 2, () => '<label>承办人</label><input value="某人">')}</form>`],
  ['levels', (n) => '<div><p>承办人：某</p>'.repeat(n / 8)],
]

it.each(SHAPES)('%s', (_, shape) => {
  const cost = (n: number): number => {
    const snap = readHtml(HEAD + shape(n), '')
    return cpuTime(() => { readPage(snap) }, 2)
  }
  cost(1_500)
  /* Eight times for linear work, 64 for quadratic */
  expect(cost(20_000) / Math.max(cost(2_500), 1)).toBeLessThan(24)
}, 30_000)
