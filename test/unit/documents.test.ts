import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { valueOf } from '../../casefile/fact.ts'
import { nodePdf } from '../../cli/pdf-engine.ts'
import { fileText, type FileText } from '../../documents/file-text.ts'
import { UnreadableFile } from '../../documents/unreadable.ts'
import { pageAt, readFileText } from '../../reading/read-file.ts'
import { readText } from '../../reading/read-text.ts'
import { docxOf } from '../files/docx.ts'
import { NUMBER, RULING, RULING_SET } from '../files/papers.ts'
import { pdfOf, typeset } from '../files/pdf.ts'

/** Files → text with structure → case files. The files are made by test/files/make.ts. */

const bytesOf = (name: string) => readFileSync(fileURLToPath(new URL(`../files/${name}`, import.meta.url)))
const read = (name: string, bytes: Uint8Array = bytesOf(name)) => fileText(name, bytes, { pdf: nodePdf })
const textOf = (t: FileText) => t.snapshots[0]?.text ?? ''
const squashed = (s: string) => s.replace(/[ \t\u00a0\u3000]/g, '')
const paragraphs = (t: FileText) => textOf(t).split('\n').map(squashed).filter((l) => l !== '')
const why = async (name: string, bytes?: Uint8Array) => {
  const error: unknown = await read(name, bytes).then((t) => t, (e: unknown) => e)
  expect(error, name).toBeInstanceOf(UnreadableFile)
  return error instanceof Error ? error.message : ''
}
/** What was read, without the places. */
const said = (x: unknown) => JSON.stringify(x, (k, v: unknown) => (k === 'where' || k === 'quote' ? undefined : v))
const asText = readText(RULING.join('\n'))

describe('a ruling reads the same from every kind of file', () => {
  it('the text itself is read', () => {
    expect([asText.pageKind, valueOf(asText.caseFile.caseNumber), valueOf(asText.caseFile.filedOn), valueOf(asText.caseFile.clerk)]).toEqual(['ruling', NUMBER, '2024-03-01', '西门若'])
    expect(asText.caseFile.coverage.assets).toBe('complete')
  })
  it.each(['ruling.docx', 'ruling.pdf', 'ruling-unicode.pdf'])('%s', async (name) => {
    const t = await read(name)
    const reading = readFileText(t)
    expect(t.gaps).toEqual([])
    expect(paragraphs(t).filter((p) => !RULING.map(squashed).includes(p)), 'no other paragraph than those, but the running head').toEqual(name.endsWith('.pdf') ? ['云溪县人民法院执行卷宗'] : [])
    expect(RULING.map(squashed).filter((p) => !paragraphs(t).includes(p)), 'every paragraph whole').toEqual([])
    expect(said(reading.caseFile)).toBe(said(asText.caseFile))
  })
  it('every quote stands at its place, and names its page', async () => {
    const t = await read('ruling.pdf')
    const seen: number[] = []
    const visit = (x: unknown): void => {
      if (typeof x !== 'object' || x === null) return
      if ('quote' in x && 'where' in x && typeof x.where === 'object' && x.where !== null && 'start' in x.where && 'end' in x.where && 'page' in x.where && 'path' in x.where) {
        const { start, end, page, path } = x.where
        expect(squashed(textOf(t).slice(Number(start), Number(end)).replaceAll('\n', ''))).toBe(squashed(String(x.quote)))
        expect(path).toBe(`第${String(page)}页`)
        expect(page).toBe(pageAt(Number(start), t.pages ?? []))
        seen.push(Number(page))
      }
      Object.values(x).forEach(visit)
    }
    visit(readFileText(t).caseFile)
    expect(new Set(seen)).toEqual(new Set([1, 2]))
    expect(seen.length).toBeGreaterThan(15)
  })
})

describe('lines of a page become paragraphs', () => {
  it.each([13, 14, 15, 16, 17, 18, 19, 20, 21])('wherever the pages end: %i lines a page', async (perPage) => {
    const t = await read('x.pdf', pdfOf(typeset(RULING_SET, { head: '云溪县人民法院执行卷宗', perPage })))
    expect(paragraphs(t)).toEqual(['云溪县人民法院执行卷宗', ...RULING.map(squashed)])
    expect(t.pages?.length).toBeGreaterThan(1)
  })
  it('a title that stands on every page of a volume is no running head', async () => {
    const page = typeset(RULING_SET.slice(0, 8), { numbered: false })[0] ?? []
    const high = page.map((l) => ({ ...l, y: l.y - 80 }))
    const t = await read('x.pdf', pdfOf([high, high, high, high]))
    expect(paragraphs(t).filter((p) => p === '执行裁定书')).toHaveLength(4)
  })
  it('rows of a table stay lines, with tabs between their cells', async () => {
    const row = (cells: readonly string[], y: number) => cells.map((text, i) => ({ text, x: 80 + i * 130, y, size: 12 }))
    const t = await read('x.pdf', pdfOf([[...row(['查询时间', '被查询人', '反馈结果'], 100), ...row(['2024年3月6日', '谷梁青', '无登记信息'], 125), ...row(['2024年3月7日', '谷梁青', '余额12.30元'], 150)]]))
    expect(textOf(t).split('\n')).toEqual(['查询时间\t被查询人\t反馈结果', '2024年3月6日\t谷梁青\t无登记信息', '2024年3月7日\t谷梁青\t余额12.30元'])
  })
  it('rows of a table in Word stay lines too, and blanks that set fields apart stay', async () => {
    const t = await read('query.docx')
    expect(textOf(t)).toContain('2024年3月6日\t谷梁青\t车辆\t云溪县公安局交通管理大队\t无登记信息')
    expect(valueOf(readFileText(t).caseFile.assets[0]?.value)).toBe('1205.33')
    const form = await read('x.docx', await docxOf(['申请执行人：闻人晓    立案日期：2024年3月1日', '甲\t乙']))
    expect(textOf(form)).toBe('申请执行人：闻人晓\u00a0\u00a0\u00a0\u00a0立案日期：2024年3月1日\n甲\u00a0\u00a0\u00a0\u00a0乙\n')
  })
})

describe.skipIf(!ALL)('what cannot be read says why, in one line', () => {
  it.each([
    ['damaged.pdf', /已损坏/], ['damaged.docx', /已损坏/], ['locked.pdf', /密码/], ['locked.docx', /密码/], ['old.doc', /旧版 Office.*另存为 \.docx/], ['scanned.pdf', /扫描件，没有文字层，读不出文字/],
  ])('%s', async (name, says) => {
    const message = await why(name)
    expect(message).toMatch(says)
    expect(message).not.toMatch(/\n|Error|undefined/)
  })
  it('a file cut short anywhere, or with bytes changed, gives a sentence or a reading, never another error', async () => {
    const docx = bytesOf('ruling.docx'), pdf = bytesOf('ruling.pdf')
    for (const [name, whole] of [['x.docx', docx], ['x.pdf', pdf]] as const) {
      for (let i = 1; i < 12; i++) {
        const cut = whole.subarray(0, Math.floor((whole.length * i) / 12))
        const bent = Uint8Array.from(whole)
        bent.fill(0x41, Math.floor((whole.length * i) / 12), Math.floor((whole.length * i) / 12) + 40)
        for (const bytes of [cut, bent]) {
          const got: unknown = await read(name, bytes).then(() => 'read', (e: unknown) => e)
          if (got !== 'read') expect(got, `${name} ${i}`).toBeInstanceOf(UnreadableFile)
        }
      }
    }
  })
  it('a wrong extension does not matter where the bytes tell', async () => {
    const pdf = bytesOf('ruling.pdf'), docx = bytesOf('ruling.docx')
    expect(readFileText(await read('x.docx', pdf)).pageKind).toBe('ruling')
    expect(readFileText(await read('x.txt', docx)).pageKind).toBe('ruling')
    const page = Buffer.from(`<html><head><meta charset="utf-8"></head><body>${RULING.map((p) => `<p>${p}</p>`).join('')}</body></html>`)
    expect((await read('导出.doc', page)).form).toBe('page')
    expect(readFileText(await read('导出.doc', page)).pageKind).toBe('ruling')
    expect(await why('x.pdf', Buffer.from('今天天气很好。'))).toMatch(/不是 PDF 文件/)
    expect(await why('x.docx', Buffer.from('今天天气很好。'))).toMatch(/不是 docx 文件/)
    expect(await why('x.pdf', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toMatch(/图片/)
    expect(await why('x.exe', Uint8Array.of(1, 2))).toMatch(/不支持的文件类型“\.exe”；可读 .*\.docx \.pdf/)
    expect(await why('x.pdf', new Uint8Array())).toBe('文件是空的')
  })
  it('other archives are named', async () => {
    const { zip } = await import('../../notes/export-zip.ts')
    expect(await why('x.docx', await zip([{ path: 'xl/workbook.xml', text: '' }, { path: '[Content_Types].xml', text: '' }]))).toMatch(/Excel/)
    expect(await why('x.pdf', await zip([{ path: 'OFD.xml', text: '' }]))).toMatch(/OFD/)
    expect(await why('x.docx', await zip([{ path: 'a.txt', text: '' }]))).toMatch(/压缩包/)
  })
  it('a small file that unpacks to more than anybody reads is refused, whatever it says of its size', async () => {
    const bomb = await docxOf(['x'], [{ path: 'word/bomb.xml', text: ' '.repeat(60 << 20) }])
    expect(bomb.length).toBeLessThan(200_000)
    expect(await why('x.docx', bomb)).toMatch(/压缩炸弹/)
    /* The sizes that the directory claims, made small. */
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1 << 20) view.setUint32(at + 24, 100, true)
    expect(await why('x.docx', bomb)).toMatch(/压缩炸弹/)
  })
})

describe('what was read in part says so', () => {
  it('pages without a text layer are named, and no list counts as complete', async () => {
    const t = await read('half-scanned.pdf')
    expect(t.gaps).toEqual(['第3、4页没有文字层（扫描图像或者空白页），未读'])
    const { caseFile } = readFileText(t)
    expect(valueOf(caseFile.caseNumber)).toBe(NUMBER)
    expect(Object.values(caseFile.coverage)).not.toContain('complete')
  })
})

describe('a printed web page or form', () => {
  const at = (text: string, x: number, y: number) => ({ text, x, y, size: 12 })
  /** A row whose middle cell runs over two lines, so that the others stand between them. */
  const row = (n: number) => [at(`2024年3月${n}日`, 80, 200 + n * 40), at('现场', 200, 192 + n * 40), at('调查', 200, 208 + n * 40), at('前往被执行人谷梁青住所地走访', 280, 192 + n * 40), at('未见到本人', 280, 208 + n * 40)]
  it('whose cells run over several lines is not read line by line, and says so', async () => {
    expect(await why('x.pdf', pdfOf([[1, 2, 3, 4, 5].flatMap(row)]))).toMatch(/打印的网页或者多栏表格，按行读会错位/)
  })
  it('gives no value where only a part of it could be read and nothing says that it is a document', async () => {
    const first = [at(NUMBER, 80, 100), at('申请执行人 闻人晓 被执行人 谷梁青', 80, 130), at('立案日期', 80, 160), at('2024年3月1日', 300, 160), at('执行标的', 80, 190), at('258833.50元', 300, 190)]
    const t = await read('x.pdf', pdfOf([first, [1, 2, 3, 4, 5].flatMap(row)]))
    expect(t.gaps).toEqual(['第2页是多栏表格，按行读会错位，未读'])
    const reading = readFileText(t)
    expect([reading.pageKind, reading.caseFile.caseNumber, reading.caseFile.debtors]).toEqual(['unrecognised', undefined, []])
  })
  it('does not keep a ruling before it from being read', async () => {
    const t = await read('x.pdf', pdfOf([...typeset(RULING_SET), [1, 2, 3, 4, 5].flatMap(row)]))
    const reading = readFileText(t)
    expect([reading.pageKind, valueOf(reading.caseFile.caseNumber), t.gaps]).toEqual(['ruling', NUMBER, ['第3页是多栏表格，按行读会错位，未读']])
    expect(Object.values(reading.caseFile.coverage)).not.toContain('complete')
  })
})

describe('a long file', () => {
  const pages = typeset(RULING_SET, { perPage: 14 })
  const long = (n: number) => pdfOf(Array.from({ length: n }, (_, i) => pages[i % pages.length] ?? []))
  it('tells its progress page by page, and stops when it is told to', async () => {
    const seen: string[] = []
    const stop = new AbortController()
    const reading = fileText('x.pdf', long(500), { pdf: nodePdf, signal: stop.signal, onProgress: (done, total) => { seen.push(`${done}/${total}`); if (done === 20) stop.abort(new Error('stopped')) } })
    await expect(reading).rejects.toThrow('stopped')
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => `${i + 1}/500`))
  })
  it.skipIf(!ALL)('takes a time that grows with its pages and no faster', async () => {
    await read('x.pdf', long(20))
    const cost = async (n: number) => {
      const bytes = long(n)
      const from = process.cpuUsage()
      const t = await read('x.pdf', bytes)
      expect(t.pages).toHaveLength(n)
      const { user, system } = process.cpuUsage(from)
      return user + system
    }
    const [few, many] = [await cost(100), await cost(400)]
    expect(many / few).toBeLessThan(8)
  })
})
