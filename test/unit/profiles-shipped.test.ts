import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { profileSchema } from '../../casefile/profile.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { SHIPPED } from '../../reading/profile/shipped/all.ts'
import { differences, expectedSchema } from './expected-reading.ts'

/** Every page of test/profiles is read by its platform's profile as a person reads it; test/profiles/README.md says what they are. */

const PAGES = new URL('../profiles/', import.meta.url)
const ids = readdirSync(PAGES).filter((f) => f.endsWith('.html')).map((f) => f.slice(0, -5))
const where = z.object({ url: z.string(), profile: z.string() })
const html = (id: string) => readFileSync(new URL(`${id}.html`, PAGES), 'utf8')
const json = (id: string): unknown => JSON.parse(readFileSync(new URL(`${id}.expected.json`, PAGES), 'utf8'))

describe('the profiles that ship', () => {
  it('are what any imported profile must be, each with an id of its own', () => {
    for (const p of SHIPPED) expect(profileSchema.safeParse(JSON.parse(JSON.stringify(p))).success, p.id).toBe(true)
    expect(new Set(SHIPPED.map((p) => p.id)).size).toBe(SHIPPED.length)
    expect([...new Set(ids.map((id) => where.parse(json(id)).profile))].sort()).toEqual(SHIPPED.map((p) => p.id).sort())
  })
  it.each(ids)('%s is read as expected', (id) => {
    const { url, profile } = where.parse(json(id))
    const reading = readPage(readHtml(html(id), url))
    expect(reading.profile).toBe(profile)
    expect(reading.changed).toBeUndefined()
    expect(differences(expectedSchema.parse(json(id)), reading)).toEqual([])
  })
  it.each(ids.filter((id) => id.startsWith('zx')))('%s is not the profile’s under another address, and is said to have changed when its words have', (id) => {
    const { url, profile } = where.parse(json(id))
    expect(readPage(readHtml(html(id), 'https://oa.example.invalid/x')).profile).toBe('generic')
    const other = html(id).replaceAll('立案', '受案').replaceAll('姓名', '称谓').replaceAll('信息', '资料').replaceAll('案号', '编号').replaceAll('执行法院', '法院').replaceAll('法院</uni-text><', '单位</uni-text><').replaceAll('类别', '种属').replaceAll('案件类型', '型别').replaceAll('原审编号', '原编号')
    const reading = readPage(readHtml(other, url))
    if (reading.pageKind === 'not-a-case') return
    expect(reading.profile).toBe('generic')
    expect(reading.changed).toMatchObject({ profile, lost: expect.arrayContaining([expect.stringMatching(/“|原位置/)]) })
  })
})
