import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { ALL } from '../long.ts'
import { callCheck, linesOf, runCheck } from './run-check.ts'

/* Processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 240_000 })

const keys = (x: unknown) => (typeof x === 'object' && x !== null ? Object.keys(x).sort() : x)

describe('`check` and documents', () => {
  const of = (name: string) => fileURLToPath(new URL(`../files/${name}`, import.meta.url))

  it.skipIf(!ALL)('are read from .docx and .pdf; each that cannot be read says why, and the others go on', async () => {
    const given = ['ruling.docx', 'locked.docx', 'ruling.pdf', 'scanned.pdf', 'damaged.pdf', 'half-scanned.pdf'].map(of)
    const ran = await runCheck(['--json', '--as-of', '2024-12-31', ...given])
    expect([ran.code, ran.err], 'no progress where nobody looks').toEqual([1, ''])
    const lines = linesOf(ran)
    expect(lines.map((l) => l['file'])).toEqual(given)
    expect(lines.map((l) => l['error'] ?? l['pageKind'])).toEqual(['ruling', expect.stringMatching(/密码/), 'ruling', expect.stringMatching(/没有文字层/), expect.stringMatching(/已损坏/), 'ruling'])
    expect(keys(lines[2])).toEqual(['caseFile', 'file', 'ms', 'pageKind', 'profile', 'review'])
    expect(lines[2]).toMatchObject({ caseFile: { filedOn: { value: '2024-03-01', where: { page: 1, path: '第1页' } } }, review: { approval: { conclusion: 'need-check' } } })
    /* A ruling that is silent on the report of property, the restriction and the approval leaves them to be checked. */
    expect(lines[0]).toMatchObject({ caseFile: { filedOn: { value: '2024-03-01' } }, review: { approval: { conclusion: 'need-check' } } })
    expect(lines[5]).toMatchObject({ gaps: ['第3、4页没有文字层（扫描图像或者空白页），未读'] })
    const told = await callCheck(['--as-of', '2024-12-31', of('half-scanned.pdf'), of('ruling.pdf')])
    expect(told.out).toContain('  注意：第3、4页没有文字层（扫描图像或者空白页），未读。')
    expect(told.out).toContain('原文：本院于2024年3月1日立案（第1页）')
  })
})
