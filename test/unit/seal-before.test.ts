import { describe, expect, it } from 'vitest'
import { fromBase64 } from '../../notes/lock-head.ts'
import { createRowSealer, FORMS } from '../../notes/seal-rows.ts'
import { createSealer } from '../../notes/seal.ts'

/** A row as it was sealed on 2026-11-22: what lies in a locked database must open with every later build. */

const bytes = (base64: string) => fromBase64(base64)
const ROW = { id: '（2025）渝0299执1号', court: '云溪县人民法院', lastSeenAt: '2026-11-22T08:00:00.000Z', kin: ['n:罗某甲', '𠮷\n£'], sum: '2026-11-22T08:00:00.000Z{"n":1}', caseFile: { a: [1, '𠮷丽é'] } }
const AT_REST = {
  id: bytes('dCW8DQs6VXMaDHuN0BDhpHANUYjiNJ36PLt9LM8BJqZyBSxmiS99D6OhI7E3tYcU5W+eDQ=='),
  court: 'K\u00dct\u009e\u00c3|\u00a6\u00fd\u0019\u00f4p\u0000\u00c9\u00f9L\u000a',
  lastSeenAt: '2026-11-22T08:00:00.000Z',
  kin: ['\u000b\u000f\u0099\u00b4Ns\u00c0j\u00ca\u0086\u00e9g\u0011\u009f\u00140', '\u0014\u00fe\u009aZ\u00a8Z\u00a1^\u001f\u00e7\u00e3N\u00b2\u00b9JE'],
  sum: ['2026-11-22T08:00:00.000Z', bytes('nsqAexHzioF5kiB2/R8oWxpqq3iM/e/Dc0qXJTJzyH62cIw=')],
  s: bytes('E/v3WPPrde+WxVfiHTXowa+uGJuhaB8FgTiPxg+9isJhKCpf6Ew4HvDLu5o0ArUrhoCXCCk/xVNklf5tGQRwPMkYGIyyxP33AlYa5W7c3yi6+o+xma1P3newzLbY9kUt04JSyaJlZhv5ide+AgbNMf8wIFRQBiBQgh5xTt0adfDWcK1rVvbnXLwgOZ+s2kPL4VuHWijv4+9lUQe4lXwElt1/XIiKO50/F4UKdKctSBM7VuA651vvZKwrzFJnt12HFQ1U1tIYAbfZ3ZhdHRE9mjQ8Qyr85zrzwfgLsOJSXX1D5HQNdszSTIdFWJ2PxS2DcQ=='),
}

describe('what was sealed before', () => {
  const form = FORMS['cases']
  if (form === undefined) throw new Error('no form')
  const rows = createRowSealer(createSealer(new Uint8Array(32).map((_, i) => i)), 'cases', form)
  it('opens, and its keys and tokens are made as they were', () => {
    expect(rows.opened(AT_REST)).toEqual(ROW)
    expect(rows.summaryOpened(AT_REST.sum)).toBe(ROW.sum)
    const { id, court, kin } = rows.atRest(ROW)
    expect({ id, court, kin }).toEqual({ id: AT_REST.id, court: AT_REST.court, kin: AT_REST.kin })
  })
  it('and is bound to each of its fields', () => {
    for (const change of [{ court: AT_REST.court.replace('K', 'L') }, { lastSeenAt: '2026-11-22T08:00:00.001Z' }, { kin: [...AT_REST.kin].reverse() }, { kin: AT_REST.kin.slice(1) }, { kin: undefined }, { sum: [AT_REST.sum[1], AT_REST.sum[0]] }]) {
      expect(rows.opened({ ...AT_REST, ...change })).toHaveProperty('unreadable:row', true)
    }
  })
})
