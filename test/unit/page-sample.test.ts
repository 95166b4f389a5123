import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { isCivilDate } from '../../casefile/dates.ts'
import { sampleHtml, sampleSchema } from '../../casefile/page-sample.ts'
import { decode } from '../../documents/decode.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { sampleOf } from '../../reading/profile/sample.ts'
import { cpuTime } from './cpu-time.ts'

/** 脱敏采样: labels and structure stay, nothing of the case does. */

const sampled = (html: string) => sampleHtml(sampleOf(readHtml(html, 'https://oa.example.invalid/case/1'), []))

const han = (from: string, min: number, max: number) => fc.array(fc.constantFrom(...from), { minLength: min, maxLength: max }).map((c) => c.join(''))
const person = fc.tuple(fc.constantFrom(...'郦逄阙甄麻晁褚王李欧'), han('观听知书远北照望禾雨川海霁彧', 1, 2)).map(([a, b]) => a + b)
const company = fc.tuple(han('澜霁彧垚鑫淼焱', 3, 5), fc.constantFrom('有限公司', '合作社')).map(([a, b]) => a + b)
/* Court codes and serials outside of the years, sums of six digits: an invented date may show any year, an invented number any four digits. */
const number = fc.tuple(fc.integer({ min: 3000, max: 9999 }), fc.integer({ min: 10_000, max: 99_999 })).map(([c, n]) => `（2024）青${c}执${n}号`)
const date = fc.tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom('-', '/', '年')).map(([y, m, d, s]) => (s === '年' ? `${y}年${m}月${d}日` : [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join(s)))
const amount = fc.tuple(fc.integer({ min: 100_000, max: 9_999_999 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`)
const id = han('23456789', 9, 9).map((s) => `110101${s}`)

describe('nothing of the case is left', () => {
  it.skipIf(!ALL)('whatever the values and wherever they stand', () => {
    fc.assert(fc.property(person, person, company, number, date, date, amount, id, fc.integer({ min: 0, max: 3 }), (a, b, firm, no, d1, d2, sum, card, shape) => {
      const cell = (k: string, v: string) => [`<tr><td>${k}：</td><td>${v}</td></tr>`, `<p>${k}：${v}</p>`, `<div><span class="label">${k}</span><span>${v}</span></div>`, `<dl><dt>${k}</dt><dd>${v}</dd></dl>`][shape] ?? ''
      const fields = [['案号', no], ['立案日期', d1], ['承办人', a], ['申请执行人', firm], ['被执行人', b], ['证件号码', card], ['执行标的', sum], ['备考', b + '住' + firm + '旁']] as const
      const body = fields.map(([k, v]) => cell(k, v)).join('')
      const out = sampled(`<html><head><title>${a}办理${no}</title></head><body class="page-${card}"><h1>${b}一案</h1><h2>${no}</h2><table class="grid x${card}" id="case_${card}">${shape === 0 ? body : ''}</table>${shape === 0 ? '' : body}
        <table><tr><th>${a}</th><th>日期</th><th>内容</th></tr><tr><td>1</td><td>${d2}</td><td>${a}约谈${b}，${firm}代表到场，金额${sum}元，证件${card}</td></tr></table><input value="${b}"><textarea>${firm}</textarea>
        <p>${d1}，${b}向${firm}支付${sum}元，见${no}。</p></body></html>`)
      for (const v of [a, b, firm, firm.slice(0, -3), card, sum, sum.split('.')[0] ?? '', d1, d2]) expect(out, v).not.toContain(v)
      const [court, serial] = [/青(\d+)执/.exec(no)?.[1] ?? '', /执(\d+)号/.exec(no)?.[1] ?? '']
      const tokens = new Set(out.match(/\d+/g))
      for (const t of [court, serial]) expect(tokens.has(t), t).toBe(false)
      for (const [k] of fields.slice(0, 7)) expect(out).toContain(k)
    }), { numRuns: 150 })
  })
  it('script, style, addresses and attributes with values are gone', () => {
    const out = sampled('<body data-id="9921" onclick="x()"><script>var a = "逄远山"</script><style>.a{}</style><a href="https://oa.example.invalid/case/9921">详情</a><img src="x" alt="逄远山"><p title="逄远山" style="color:red" class="ok u20250101" id="row7">案号：（2025）青9921执601号</p><iframe src="x"></iframe></body>')
    expect(out).not.toMatch(/script|style|href|src=|title="|alt=|onclick|data-id|9921|逄|2025|iframe|u20/)
    expect(out).toContain('class="ok"')
  })
  it('markup in values stays text', () => {
    expect(sampled('<p>备注：&lt;img src=x onerror=alert(1)&gt;&amp;"</p>')).not.toMatch(/<img/)
  })
})

describe('what is left is of use', () => {
  it('dates stay dates and keep their distances; numbers keep their length; a name stays one name', () => {
    const out = sampled('<h1>（2025）青9921执601号</h1><p>立案日期：2025-01-06</p><p>结案日期：2025年4月6日</p><p>裁定日期：二〇二五年四月六日</p><p>被执行人：逄远山</p><p>执行标的：86,000.50元</p><p>备注：逄远山未到庭</p>')
    const filed = /立案日期：(\S+?)</.exec(out)?.[1] ?? '', closed = /结案日期：(\d+)年(\d+)月(\d+)日/.exec(out)
    const days = (Date.UTC(+(closed?.[1] ?? 0), +(closed?.[2] ?? 0) - 1, +(closed?.[3] ?? 0)) - Date.parse(filed)) / 86_400_000
    expect([isCivilDate(filed), days]).toEqual([true, 90])
    expect(out).toMatch(/执行标的：\d\d,\d\d\d\.\d\d元/)
    const name = /被执行人：(\S+?)</.exec(out)?.[1] ?? '?'
    expect(out).toContain(`备注：${name}`)
    expect(out).toMatch(/裁定日期：[〇一二三四五六七八九]{4}年[一-十]+月[一-十]+日/)
  })

  const PAGES = new URL('../pages/', import.meta.url)
  const ids = readdirSync(PAGES).filter((f) => f.endsWith('.html'))
  /* A sentence that names the parties, or the day of filing, is replaced whole; a number cut into spans, and names with nothing but a comma between, are masked piece by piece or as one. */
  const LOST = new Map<string, [string, boolean, number]>([
    ['p77-accordion-sentences.html', ['case-detail', true, 0]], ['p104-procurator-report.html', ['case-detail', false, 2]],
    ['p96-word-approval.html', ['not-a-case', false, 0]], ['p97-card-view-table.html', ['case-detail', true, 1]], ['p110-portrait-tiles.html', ['case-detail', true, 3]],
    /* The only later day that is told in full stands in a sentence: without it the days of the board have no year, and no log is left. */
  ])
  it.each(ids)('%s: the sample reads as the same kind of page', (file) => {
    const snap = readHtml(decode(readFileSync(new URL(file, PAGES))), 'x')
    const sample = sampleOf(snap, [])
    expect(sampleSchema.safeParse(JSON.parse(JSON.stringify(sample))).success).toBe(true)
    const before = readPage(snap, []), after = readPage(readHtml(sampleHtml(sample), 'x'), [])
    if (before.pageKind === 'case-detail') expect([after.pageKind, after.caseFile.filedOn !== undefined, after.caseFile.debtors.length]).toEqual(LOST.get(file) ?? ['case-detail', before.caseFile.filedOn !== undefined, before.caseFile.debtors.length])
    if (before.pageKind === 'case-list') expect([after.pageKind, after.cases.length]).toEqual(['case-list', before.cases.length])
  })
  it('is linear in the length of the page', () => {
    const cost = (n: number) => { const s = readHtml('<p>被执行人逄远山于2025年3月4日在云溪镇被约谈，金额3000元。</p>'.repeat(n), 'x'); return cpuTime(() => { sampleOf(s, []) }, 2) }
    expect(cost(1600)).toBeLessThan(Math.max(cost(400) * 10, 60))
  })
})
