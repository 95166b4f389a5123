import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** Every invented head of test/sentences/heads.txt gives its parties and no others; “?” on a side: anything goes. */

const lines = readFileSync(new URL('../sentences/heads.txt', import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#'))

describe('heads of papers', () => {
  it.each(lines.map((l) => [l.slice(0, 60), l] as const))('%s', (_, line) => {
    const known = line.startsWith('~')
    const [text = '', applicants = '', debtors = ''] = (known ? line.slice(1) : line).split(' |').map((s) => s.trim())
    const { caseFile } = readText(text.replaceAll('/', '\n') + '\n')
    const names = (list: typeof caseFile.debtors) => list.map((p) => p.name?.value ?? '').sort().join(';')
    const sorted = (s: string) => s.split(';').sort().join(';')
    const got = [applicants === '?' ? '?' : names(caseFile.applicants), debtors === '?' ? '?' : names(caseFile.debtors)]
    if (known) expect(got, 'it is read right: take the “~” away').not.toEqual([sorted(applicants), sorted(debtors)])
    else expect(got).toEqual([sorted(applicants), sorted(debtors)])
  })
})
