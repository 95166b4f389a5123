import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { ALL } from '../long.ts'
import { parseArguments } from '../../cli/arguments.ts'
import { checkFiles, type Crew } from '../../cli/files.ts'
import { inOrder } from '../../cli/in-order.ts'
import { runCheck, scratch, startCheck } from './run-check.ts'

/** `check` over many files: several threads, the same output as one. */

/* Threads start slowly on a busy machine. */
vi.setConfig({ testTimeout: 240_000 })

const files = scratch()
afterAll(() => files.remove())
const of = (name: string) => fileURLToPath(new URL(`../files/${name}`, import.meta.url))
const RULING = readFileSync(new URL('../rulings/r01.txt', import.meta.url), 'utf8')
const DYING = new URL('./dying-thread.ts', import.meta.url)

async function ran(args: readonly string[], crew: Crew = {}, put: (text: string) => Promise<void> = () => Promise.resolve()): Promise<{ code: number; out: string }> {
  const parsed = await parseArguments(['--as-of', '2025-05-26', ...args])
  if (typeof parsed === 'string') throw new Error(parsed)
  let out = ''
  const code = await checkFiles(parsed, (bytes) => {
    const text = Buffer.from(bytes).toString('utf8')
    out += text
    return put(text)
  }, crew)
  /* What it took is not the same twice. */
  return { code, out: out.replace(/"ms":\{[^}]*\}/g, '"ms":{}') }
}

const many = Array.from({ length: 110 }, (_, i) => (i === 71 ? of('ruling.pdf') : i === 72 ? `${files.dir}/gone.txt` : i === 100 ? of('ruling.docx') : files.file(`r${i}.txt`, RULING.replaceAll('2', String(i % 10)))))

describe.skipIf(!ALL)('many files', () => {
  it('come out in their order and letter for letter as one thread alone would print them', async () => {
    const given = many.slice(50), alone = await ran(['--json', '--jobs', '1', ...given])
    expect(alone.code).toBe(1)
    expect(await ran(['--json', '--jobs', '3', ...given], { worth: 0 })).toEqual(alone)
    expect(await ran(['--json', '--jobs', '2', ...given], { worth: 1 }), 'started on the way').toEqual(alone)
    const told = ['--role', 'supervision', ...many.slice(60, 80)]
    expect(await ran(['--jobs', '2', ...told], { worth: 0, only: true })).toEqual(await ran(['--jobs', '1', ...told]))
  })

  it('the threads judge by the settings and the library that were given', async () => {
    const library = files.file('library.ndjson', `${JSON.stringify({ caseNumber: '（2019）青9921执7号', debtors: [{ name: '某甲' }] })}\n`)
    const args = ['--json', '--library', library, '--jobs', '2', ...many.slice(0, 20)]
    const alone = await ran(args, { worth: Infinity })
    expect(await ran(args, { worth: 0, only: true })).toEqual(alone)
    expect(await ran(['--json', '--jobs', '1', ...many.slice(0, 20)]), 'the library counts').not.toEqual(alone)
  })

  it('a file that a thread dies of gets an error line, and the others are read', async () => {
    const given = many.slice(0, 20)
    for (const [at, name] of [[3, 'exits.txt'], [12, 'eats.txt']] as const) given[at] = files.file(name, 'x'.repeat(300_000))
    const { code, out } = await ran(['--json', '--jobs', '3', ...given], { worth: 0, script: DYING, memory: 64 })
    expect(code).toBe(1)
    const lines = out.trimEnd().split('\n').map((l): Record<string, unknown> => JSON.parse(l))
    expect(lines.map((l) => l['file'])).toEqual(given)
    expect(lines.flatMap((l, i) => (l['error'] === undefined ? [] : [[i, l['error']]]))).toEqual([[3, '读取时出错（线程意外结束）'], [12, '读取时内存不够']])
    const told = await ran(['--jobs', '2', given[3] ?? '', given[4] ?? ''], { worth: 0, script: DYING, memory: 64 })
    expect(told.out).toMatch(/^[^\n]*exits\.txt\n  不能读取：读取时出错（线程意外结束）\n\n[^\n]*r4\.txt\n/)
  })

  it('where no thread can be had, this one reads all', async () => {
    const given = [...many.slice(0, 30), files.file('large.txt', RULING.repeat(90))]
    const none = await ran(['--json', '--jobs', '3', ...given], { worth: 0, script: new URL('./no-such-thread.ts', import.meta.url) })
    expect(none).toEqual(await ran(['--json', '--jobs', '1', ...given]))
  })

  it('an interrupt ends it at once, whoever is reading', async () => {
    const large = files.file('long.txt', RULING.repeat(200))
    const child = startCheck(['--json', '--jobs', '3', ...Array.from({ length: 300 }, () => large)])
    child.stdout.once('data', () => child.kill('SIGINT'))
    child.stdout.resume()
    expect(await once(child, 'close')).toEqual([null, 'SIGINT'])
  })

  it('as a process, and wrong numbers of threads', async () => {
    const process = await runCheck(['--json', '--as-of', '2025-05-26', '--jobs', '2', ...many.slice(60, 80)])
    expect([process.code, process.err, process.out.replace(/"ms":\{[^}]*\}/g, '"ms":{}')]).toEqual([1, '', (await ran(['--json', '--jobs', '1', ...many.slice(60, 80)])).out])
    for (const jobs of ['0', '65', '-1', '2x', '']) expect(await parseArguments(['--jobs', jobs, 'x.txt'])).toBe(`--jobs 需要 1 到 64 的数，得到“${jobs}”`)
  })
})

describe('parts in order', () => {
  const two = (from: number) => from + 2
  it('come out as they stand in the list, whoever is ready first', () => {
    const order = inOrder<string>(5, two, { ahead: 100, weight: 100 })
    const parts = [order.take(), order.take(), order.take()].map((p) => p ?? { from: -1, to: -1 })
    expect([parts, order.take()]).toEqual([[{ from: 0, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 5 }], undefined])
    for (const i of [2, 1]) order.done(parts[i] ?? { from: -1, to: -1 }, `part ${i}`, 1)
    expect([order.out(), order.ended()]).toEqual([undefined, false])
    order.again({ from: 0, to: 2 })
    expect([order.left(), order.take(), order.take()]).toEqual([2, { from: 0, to: 1 }, { from: 1, to: 2 }])
    order.done({ from: 1, to: 2 }, '1', 1)
    order.done({ from: 0, to: 1 }, '0', 1)
    expect([order.out(), order.out(), order.out(), order.out(), order.out(), order.ended()]).toEqual(['0', '1', 'part 1', 'part 2', undefined, true])
  })

  it('nobody goes far ahead of what is to come out next, and what waits is not piled up', () => {
    const far = inOrder<string>(100, two, { ahead: 6, weight: 100 })
    expect([far.take(), far.take(), far.take(), far.take()].map((p) => p?.from)).toEqual([0, 2, 4, undefined])
    const heavy = inOrder<string>(100, two, { ahead: 100, weight: 10 })
    heavy.take()
    const second = heavy.take()
    if (second) heavy.done(second, 'second', 11)
    expect(heavy.take()).toBeUndefined()
    heavy.again({ from: 0, to: 2 })
    expect(heavy.take()).toEqual({ from: 0, to: 1 })
    expect(heavy.take()).toBeUndefined()
    heavy.done({ from: 0, to: 1 }, 'first', 1)
    expect([heavy.out(), heavy.take()]).toEqual(['first', { from: 1, to: 2 }])
  })
})
