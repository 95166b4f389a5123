import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { caseFileSchema } from '../../casefile/schema.ts'
import { APPROVALS, LEGALITIES } from '../../rules/types.ts'

/** Every expected reading of a saved page is one, and says nothing that does not stand on its page. */

const PAGES = new URL('../pages/', import.meta.url)
const ids = readdirSync(PAGES).filter((f) => f.endsWith('.html')).map((f) => f.slice(0, -5))

describe('the saved pages', () => {
  test('stand in pairs', () => {
    expect(ids.length).toBeGreaterThanOrEqual(24)
    expect(readdirSync(PAGES).filter((f) => f.endsWith('.expected.json')).map((f) => f.slice(0, -14))).toEqual(ids)
  })

  test.each(ids)('%s: what is expected stands on the page', (id) => {
    const bytes = readFileSync(new URL(`${id}.html`, PAGES))
    const source = new TextDecoder(bytes.includes('charset=gb18030') ? 'gb18030' : 'utf-8', { fatal: true }).decode(bytes)
    expect(source.split('\n').length).toBeLessThanOrEqual(150)
    const expected: unknown = JSON.parse(readFileSync(new URL(`${id}.expected.json`, PAGES), 'utf8'))
    if (!isRecord(expected)) throw new Error('not an object')
    expect(['case-detail', 'ruling', 'case-list', 'not-a-case', 'unrecognised']).toContain(expected['pageKind'])
    expect(expected['asOf']).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(typeof expected['notes']).toBe('string')
    const files = [expected['caseFile'], ...(Array.isArray(expected['cases']) ? expected['cases'] : [])]
    for (const file of files) caseFileSchema.parse(file)
    for (const finding of Object.values(isRecord(expected['findings']) ? expected['findings'] : {})) {
      if (!isRecord(finding)) throw new Error('not a finding')
      expect(APPROVALS).toEqual(expect.arrayContaining([finding['approval']].flat()))
      expect(LEGALITIES).toEqual(expect.arrayContaining([finding['legality']].flat()))
    }
    const page = squash(source.replace(/<[^>]*>/g, '')) + squash(source)
    expect(files.flatMap((f) => leaves(f)).filter(([key, value]) => !stands(key, value, page)).map(([key, value]) => `${key}: ${value}`)).toEqual([])
  })
})

/** Words that a reading makes itself; everything else must stand on the page. */
const OWN_WORDS = new Set(['kind', 'caseType', 'closeMode', 'subject', 'disposal', 'rank', 'onPrecision', 'status', 'accept', 'acceptOn', 'result', 'detail', 'mode'])

function leaves(value: unknown, key = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((v) => leaves(v, key))
  if (isRecord(value)) return Object.entries(value).flatMap(([k, v]) => leaves(v, k))
  return typeof value === 'string' && !OWN_WORDS.has(key) ? [[key, value]] : []
}

function stands(key: string, value: string, page: string): boolean {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (date) return inWriting(date).some((form) => page.includes(form)) || underItsYear(date, page) || underItsMonth(date, page) || afterItsFiling(date, page)
  if (/^\d+\.\d\d$/.test(value)) return amounts(page).has(Number(value))
  if (key === 'caseNumber' && page.includes(squash(value).replace('执', '执第'))) return true
  if (key === 'court') return page.includes(squash(value)) || page.includes('本院')
  return page.includes(squash(value))
}

/** “06日” below “2023年1月”, before the next month. */
function underItsMonth([, y = '', m = '', d = '']: RegExpExecArray, page: string): boolean {
  const [, under = ''] = page.split(`${y}年${+m}月`), next = /\d{4}年\d{1,2}月/.exec(under)?.index ?? under.length
  return new RegExp(`(?<!\\d)0?${+d}日`).test(under.slice(0, next))
}

/** A day without its year, on a page whose filing tells it; or drawn in two lines. */
function afterItsFiling([, y = '', m = '', d = '']: RegExpExecArray, page: string): boolean {
  const filed = /立案[^\d]{0,120}(20\d{2})/.exec(page)?.[1]
  return page.includes(`${d}${y}.${m}`) || (page.includes(`${y}.${m}`) && page.includes(`${+m}月${+d}日`)) || (filed !== undefined && [0, 1].includes(Number(y) - Number(filed)) && [`${m}-${d}`, `${m}/${d}`, `${+m}月${+d}日`].some((form) => page.includes(form)))
}

function inWriting([, y = '', m = '', d = '']: RegExpExecArray): string[] {
  const digits = '〇一二三四五六七八九'
  const small = (n: number) => n < 10 ? digits.charAt(n) : `${n < 20 ? '' : digits.charAt(Math.floor(n / 10))}十${n % 10 ? digits.charAt(n % 10) : ''}`
  const chinese = `${[...y].map((c) => digits.charAt(+c)).join('')}年${small(+m)}月${small(+d)}日`
  return [`${y}-${m}-${d}`, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, `${y}年${+m}月${+d}日`, `${y}.${m}.${d}`, `${y}.${+m}.${+d}`, `${y}-${+m}-${+d}`, `${y}/${+m}/${+d}`, `${y}${m}${d}`, `${y.slice(2)}年${+m}月${+d}日`, `同月${+d}日`, chinese]
}

function amounts(page: string): Set<number> {
  const found = new Set<number>()
  for (const m of page.matchAll(/(\d[\d,]*(?:\.\d+)?)(万)?/g)) found.add(Math.round(Number((m[1] ?? '').replaceAll(',', '')) * (m[2] ? 1e6 : 100)) / 100)
  for (const m of page.matchAll(/([零壹贰叁肆伍陆柒捌玖拾佰仟万]+)元/g)) found.add(inFormalNumerals(m[1] ?? ''))
  for (const [unit, times] of [['(万元)', 1e4], ['(千元)', 1e3]] as const) if (page.includes(unit)) for (const m of page.matchAll(/\d[\d,]*(?:\.\d+)?/g)) found.add(Math.round(Number(m[0].replaceAll(',', '')) * times * 100) / 100)
  return found
}

/** A day without a year: below a heading that is the year or the month, above a year of its own, or later in a sentence that begins with the year. */
function underItsYear([, y = '', m = '', d = '']: RegExpExecArray, page: string): boolean {
  const year = page.indexOf(`>${y}年<`), month = page.indexOf(`>${y}年${+m}月<`)
  if (month >= 0 && page.indexOf(`>${+d}日<`, month) >= 0) return true
  if (year >= 0 && [`>${m}-${d}<`, `>${+m}月${+d}日`].some((day) => page.indexOf(day, year) >= 0)) return true
  if (new RegExp(`>${m}-${d}</\\w+><\\w+(class="[\\w-]*")?>${y}<`).test(page)) return true
  return new RegExp(`${y}年\\d{1,2}月\\d{1,2}日[^<。；]{0,60}\\D${+m}月${+d}日`).test(page)
}

/** 柒万贰仟 is 72000. */
function inFormalNumerals(s: string): number {
  let all = 0, below = 0, digit = 0
  for (const c of s) {
    if (c === '万') { all = (below + digit) * 10_000; below = 0; digit = 0 }
    else if ('拾佰仟'.includes(c)) { below += digit * 10 ** ('拾佰仟'.indexOf(c) + 1); digit = 0 }
    else digit = '零壹贰叁肆伍陆柒捌玖'.indexOf(c)
  }
  return all + below + digit
}

function squash(s: string): string {
  return s.replace(/&nbsp;|&#8203;|&zwnj;|<!--.*?-->/g, '').normalize('NFKC').replace(/[\s\u200b-\u200f]/g, '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
