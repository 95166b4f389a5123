import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { addToCorpus, NotAdded, realLooking } from '../../scripts/corpus-entry.ts'
import { entriesOf, score } from '../../scripts/score-corpus.ts'

/** `npm run corpus:add`: a file becomes an entry with a draft; drafts never count, and none stands in the corpus. */

const root = fileURLToPath(new URL('../../', import.meta.url))
const dir = mkdtempSync(path.join(tmpdir(), 'corpus-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const digits = (n: number) => '12345678901234567890'.slice(0, n)

it('copies a ruling as the next number, with a drafted reading that the score leaves out', async () => {
  const to = path.join(dir, 'a')
  const first = await addToCorpus(path.join(root, 'test/rulings/r01.txt'), to, root)
  expect(path.basename(first.text)).toBe('r01.txt')
  expect(readFileSync(first.text, 'utf8')).toBe(readFileSync(path.join(root, 'test/rulings/r01.txt'), 'utf8'))
  const draft: unknown = JSON.parse(readFileSync(first.expected, 'utf8'))
  expect(draft).toMatchObject({ status: 'draft', pageKind: 'ruling', asOf: '2023-09-11', caseFile: { court: '浙江省棹浦县人民法院', debtors: [{ name: '应漱石' }] } })
  expect((await score(entriesOf(to))).drafts).toEqual(['r01'])
  await expect(addToCorpus(path.join(root, 'test/rulings/r01.txt'), to, root)).rejects.toThrow('r01.txt 内容相同')
  const second = await addToCorpus(path.join(root, 'test/rulings/r12.html'), to, root)
  expect(path.basename(second.expected)).toBe('r02.expected.json')
})

it('refuses what looks like a real person’s number, and says so without repeating it', async () => {
  const file = path.join(dir, 'real.txt')
  const telephone = `139${digits(8)}`
  writeFileSync(file, `被执行人某某，身份证号${digits(17)}X，电话 ${telephone.slice(0, 3)} ${telephone.slice(3, 7)} ${telephone.slice(7)}，本院（2024）青9901执12号。`)
  const to = path.join(dir, 'b')
  const error: unknown = await addToCorpus(file, to, root).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(NotAdded)
  expect(String(error)).toMatch(/疑似身份证号 123…7X、疑似手机号 139…/)
  expect(String(error)).not.toContain(telephone)
  expect(readdirSync(dir)).not.toContain('b')
  expect(realLooking('（2023）浙9911执1042号，执行标的1220000.00元，330***********1234，公告号2024-0019')).toEqual([])
})

it('refuses other files', async () => {
  await expect(addToCorpus(path.join(root, 'package.json'), dir, root)).rejects.toThrow(NotAdded)
  await expect(addToCorpus(path.join(dir, 'gone.txt'), dir, root)).rejects.toThrow('文件不存在')
})

it('no draft stands in the corpus', () => {
  for (const folder of ['test/pages', 'test/rulings']) {
    const at = path.join(root, folder)
    expect(readdirSync(at).filter((f) => f.endsWith('.expected.json') && readFileSync(path.join(at, f), 'utf8').includes('"status": "draft"'))).toEqual([])
  }
})
