import { describe, expect, it } from 'vitest'
import { nodePdf } from '../../cli/pdf-engine.ts'
import { decode } from '../../documents/decode.ts'
import { fileText } from '../../documents/file-text.ts'

/** Bytes of files that programs made which do not agree on their encoding. */

const utf8 = (s: string) => new TextEncoder().encode(s)
/* 承办人：麻知秋, 立案日期 in GB18030. */
const HANDLER_GB = [0xb3, 0xd0, 0xb0, 0xec, 0xc8, 0xcb, 0xa3, 0xba, 0xc2, 0xe9, 0xd6, 0xaa, 0xc7, 0xef]
const FILED_GB = [0xc1, 0xa2, 0xb0, 0xb8, 0xc8, 0xd5, 0xc6, 0xda]
const bytes = (...parts: (string | number[])[]) => Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...utf8(p)] : p)))

describe('encodings in one file', () => {
  it('UTF-8 with pieces of GB18030 is read piece by piece', () => {
    const page = bytes('<meta charset="utf-8"><p>（2025）青9921执601号</p><p>申请执行人：柏川商行</p><p>', HANDLER_GB, '</p><p>被执行人：闻砚</p>')
    expect(decode(page)).toContain('<p>承办人：麻知秋</p><p>被执行人：闻砚</p>')
    expect(decode(bytes('<meta charset="gbk"><p>青江省云溪县人民法院执行局</p><td>', FILED_GB, '</td>')), 'whatever it says of itself').toContain('人民法院执行局</p><td>立案日期</td>')
  })
  it('one encoding throughout stays that', () => {
    expect(decode(bytes('<p>', HANDLER_GB, '</p><p>', FILED_GB, '</p>'))).toBe('<p>承办人：麻知秋</p><p>立案日期</p>')
    expect(decode(bytes('<meta charset="gb2312"><p>承办人：麻知秋</p>'))).toContain('承办人：麻知秋')
  })
  it('is linear in the length of the file', () => {
    const cost = (n: number) => { const b = bytes(`${'申请执行人柏川商行'.repeat(n)}`, HANDLER_GB); const from = process.cpuUsage().user; decode(b); return process.cpuUsage().user - from }
    expect(cost(80_000)).toBeLessThan(Math.max(cost(20_000) * 16, 200_000))
  })
})

describe('characters that nobody can read any more', () => {
  const gaps = async (text: string) => (await fileText('a.txt', utf8(text), { pdf: nodePdf })).gaps
  it('are told of, with their number', async () => {
    expect(await gaps('被执行人：闻\ufffd\n立案日期：2025年3\ufffd1日')).toEqual([expect.stringMatching(/^有 2 处文字已损坏.*须与原件核对$/)])
    expect(await gaps('被执行人：闻砚')).toEqual([])
  })
})
