import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportName, type ExportName } from '../../notes/export-name.ts'
import { AT } from './export-sample.ts'

const name = (more: Partial<ExportName> = {}): string => exportName({ what: '批注清单', courts: ['云溪县人民法院'], scope: '全部案件', exportedAt: AT, extension: 'xlsx', ...more })

it('names court, scope and day', () => {
  expect(name()).toBe('批注清单_云溪县人民法院_全部案件_2026-11-21.xlsx')
  expect(name({ courts: ['云溪县人民法院', '云溪县人民法院', ''] })).toBe('批注清单_云溪县人民法院_全部案件_2026-11-21.xlsx')
  expect(name({ courts: ['云溪县人民法院', '雾山县人民法院'] })).toBe('批注清单_多家法院_全部案件_2026-11-21.xlsx')
  expect(name({ courts: [] })).toBe('批注清单_全部案件_2026-11-21.xlsx')
  expect(name({ scope: '（2025）渝0299执1号', extension: 'csv' })).toBe('批注清单_云溪县人民法院_（2025）渝0299执1号_2026-11-21.csv')
})

it('takes the day of Shanghai', () => {
  expect(name({ exportedAt: '2026-11-20T16:00:00.000Z' })).toContain('2026-11-21')
  expect(name({ exportedAt: '2026-11-20T15:59:59.999Z' })).toContain('2026-11-20')
})

it('leaves no character that a file system or a reader stumbles over', () => {
  expect(name({ scope: 'a<b>c:d"e/f\\g|h?i*j\u0000k\nl' })).toBe('批注清单_云溪县人民法院_a_b_c_d_e_f_g_h_i_j_k_l_2026-11-21.xlsx')
  expect(name({ scope: '../../..\\x. . .' })).toBe('批注清单_云溪县人民法院__.._.._x_2026-11-21.xlsx')
  expect(name({ scope: '搜索：\u202excod.exe\u200b' })).toBe('批注清单_云溪县人民法院_搜索：xcod.exe_2026-11-21.xlsx')
})

it('masks numbers in the scope', () => {
  expect(name({ scope: '搜索13800000000' })).toBe('批注清单_云溪县人民法院_搜索138____0000_2026-11-21.xlsx')
})

it('is at most 120 characters and 250 bytes, shortened in the scope', () => {
  const long = name({ scope: '甲'.repeat(300) })
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(250)
  expect(long).toMatch(/^批注清单_云溪县人民法院_甲+_2026-11-21\.xlsx$/)
  expect(name({ scope: 'a'.repeat(300) })).toHaveLength(120)
  expect(name({ courts: ['县'.repeat(300)], scope: '甲'.repeat(300) })).toMatch(/^批注清单_县+_2026-11-21\.xlsx$/)
})

it('any scope and court give a name that can be saved', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 200 }))
  fc.assert(fc.property(part, fc.array(part, { maxLength: 2 }), (scope, courts) => {
    const made = name({ scope, courts })
    expect(made).toMatch(/^批注清单.*_2026-11-21\.xlsx$/u)
    expect(made).not.toMatch(/[<>:"/\\|?*\u202e]|\p{Cc}|\p{Cs}/u)
    expect(made.length).toBeLessThanOrEqual(120)
    expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(250)
  }))
})
