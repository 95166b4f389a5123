import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { runInNewContext } from 'node:vm'
import { setFlagsFromString } from 'node:v8'
import { ALL } from '../long.ts'
import { checkLines } from '../../cli/lines.ts'
import { caseFiles } from '../bench/cases.ts'
import { linesOf, memoryOf, runCheck, startCheck } from './run-check.ts'

/** `check -`: a line of JSON in, a line of JSON out, for as many lines as there are. */

const PAGE = fileURLToPath(new URL('../pages/p09-rowspan-colspan.html', import.meta.url))
const AS_OF = ['--as-of', '2025-05-26']
/* Processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 240_000 })
setFlagsFromString('--expose-gc')
const keys = (x: unknown) => (typeof x === 'object' && x !== null ? Object.keys(x).sort() : x)

describe('NDJSON on standard input', () => {
  const html = readFileSync(PAGE, 'utf8')
  const line = (x: unknown) => `${JSON.stringify(x)}\n`

  it('answers every line in order; a bad line gives an error line and the rest goes on', async () => {
    const caseFile = { caseNumber: '（2025）青9921执1号', filedOn: { value: '2025-03-01', quote: '立案日期' } }
    const bad = ['nonsense\n', '[]\n', 'null\n', line({ id: 'none' }), line({ id: 'day', caseFile: { filedOn: '2025-02-30' } }), line({ id: 'no day', caseFile: { filedOn: '去年' } }), line({ id: {}, text: 'x' }), line({ id: 'kind', html: 7 }), `${'['.repeat(100_000)}\n`]
    const ran = await runCheck(['--json', ...AS_OF, '-'], [line({ id: 'a', html }), '\n', line({ id: 2, text: '今天天气很好。' }), ...bad, line({ id: 'c', caseFile }), line({ html }).trimEnd()])
    expect([ran.code, ran.err]).toEqual([1, ''])
    const lines = linesOf(ran)
    expect(lines.map((l) => l['id'])).toEqual(['a', 2, undefined, undefined, undefined, 'none', 'day', 'no day', undefined, undefined, undefined, 'c', undefined])
    expect(lines.map((l) => ('error' in l ? l['line'] : l['pageKind']))).toEqual(['case-detail', 'not-a-case', 4, 5, 6, 7, 8, 9, 10, 11, 12, 'case-detail', 'case-detail'])
    for (const i of [6, 7]) expect(lines[i]?.['error']).toMatch(/^caseFile 不合格式：filedOn\.value /)
    expect(lines[5]?.['error']).toBe('缺少 html、text 或者 caseFile')
    expect(lines[11]).toMatchObject({ caseFile: { filedOn: { value: '2025-03-01', quote: '立案日期' } }, review: { asOf: '2025-05-26' } })
    expect(keys(lines[0])).toEqual(['caseFile', 'id', 'ms', 'pageKind', 'profile', 'review'])
  })

  it('a line ends at the line feed alone, wherever the pieces are cut', async () => {
    const bytes = Buffer.from(`\ufeff${line({ id: 1, text: '行\u2028段\u2029\u0085尾' })}`.replace('\n', '\r\n') + line({ id: 2, html: readFileSync(PAGE, 'utf8') }))
    const out: string[] = []
    const put = (l: Uint8Array) => { out.push(...Buffer.from(l).toString('utf8').trimEnd().split('\n')); return Promise.resolve() }
    expect(await checkLines(Readable.from(Array.from(bytes, (b) => Buffer.of(b))), put, { judge: { asOf: '2025-05-26' }, json: true, role: 'approval' })).toBe(0)
    expect(out.map((l): unknown[] => { const { id, error, pageKind } = JSON.parse(l); return [id, error, pageKind] })).toEqual([[1, undefined, 'not-a-case'], [2, undefined, 'case-detail']])
  })

  it.skipIf(!ALL)('10,000 lines need no more memory than 1,000', async () => {
    /* Together 120 MB, were they kept, which is about as much as the process needs anyway. */
    const weight = '重'.repeat(6_000)
    function* many(n: number): Generator<string> {
      for (let i = 0; i < n; i++) yield i % 1000 === 1 ? 'bad\n' : i % 100 === 0 ? line({ id: i, caseFile: { caseNumber: `（2025）青9921执${i}号` }, weight }) : line({ id: i, text: '今天天气很好。', weight })
    }
    const [few, all] = [await runCheck(['--json', '-'], many(1_000), { memory: true }), await runCheck(['--json', '-'], many(10_000), { memory: true })]
    expect([few.code, all.code]).toEqual([1, 1])
    expect(linesOf(all).map((l) => l['id'] ?? 'bad')).toEqual(Array.from({ length: 10_000 }, (_, i) => (i % 1000 === 1 ? 'bad' : i)))
    expect(memoryOf(few)).toBeGreaterThan(20)
    expect(memoryOf(all) / memoryOf(few)).toBeLessThan(1.5)
  })

  it.skipIf(!ALL)('nothing is kept of a line that was answered', async () => {
    /* Parties and numbers of their own in every line, and texts of 40 kB: whatever is remembered by name or holds on to a page shows. */
    const cases = caseFiles(40).map((f) => JSON.stringify(f)), ruling = readFileSync(new URL('../rulings/r01.txt', import.meta.url), 'utf8')
    const held: number[] = []
    const gc: () => void = runInNewContext('gc')
    function* many(): Generator<Buffer> {
      for (let i = 0; i < 600; i++) {
        if (i % 200 === 0 && i > 0) {
          gc()
          gc()
          held.push(process.memoryUsage().heapUsed / 2 ** 20)
        }
        const own = String.fromCharCode(0x4e00 + (i % 2000), 0x5e00 + i)
        const json = (cases[i % 40] ?? '').replace(/江芷若|陶砚田|祁远帆|贺兰舟|封砚秋/g, (name) => name + own)
        const text = `${ruling.replace(/应漱石|厉栖梧/g, (name) => `${own}${name}建筑安装工程有限责任公司`)}${'另记无关事项。'.repeat(3000)}`
        yield Buffer.from(i % 3 === 0 ? line({ id: i, text }) : `{"id":${i},"caseFile":${json}}\n`)
      }
      gc()
      gc()
      held.push(process.memoryUsage().heapUsed / 2 ** 20)
    }
    let answered = 0
    await checkLines(Readable.from(many(), { highWaterMark: 1 }), (lines) => { for (const b of lines) if (b === 10) answered++; return Promise.resolve() }, { judge: { asOf: '2025-11-20' }, json: true, role: 'approval' })
    expect(answered).toBe(600)
    /* Of 400 lines, 133 texts would be 11 MB and 400 reviews 40 MB. */
    const [first = 0, , last = Infinity] = held
    expect(last - first).toBeLessThan(4)
  })

  it('a reader that goes away is no error', async () => {
    const child = startCheck(['--json', '-'])
    let err = ''
    child.stderr.on('data', (b: Buffer) => { err += b.toString('utf8') })
    child.stdin.on('error', () => {})
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.stdout.once('data', () => child.stdout.destroy())
    for (let i = 0; i < 500 && child.exitCode === null; i++) {
      if (!child.stdin.write(line({ id: i, html }))) await Promise.race([ended, new Promise((resolve) => child.stdin.once('drain', resolve))])
    }
    child.stdin.end()
    expect([await ended, err]).toEqual([0, ''])
  })
})
