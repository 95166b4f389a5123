import { describe, expect, it } from 'vitest'
import { profileSchema, type Profile } from '../../casefile/profile.ts'
import type { PointingDraft } from '../../casefile/profile-draft.ts'
import { readHtml } from '../../documents/html-source.ts'
import { assemble } from '../../reading/profile/assemble.ts'
import { describe as describePlace } from '../../reading/profile/describe.ts'
import { readPage } from '../../reading/read-page.ts'

/** Profiles whose columns stand in grids: frozen sides, rows of plain elements, rows by their roles. */

const AT = '2026-11-22T08:00:00.000Z'
const URL_OF = 'https://oa.example.invalid/case/7'
const page = (more: object) => ({ name: '案件详情', kind: 'case-detail', urls: [{ host: 'oa.example.invalid', path: '/case/*' }], ...more })
const profile = (more: object, over: object = {}): Profile => profileSchema.parse({ profileVersion: 1, id: 'own-test', name: '试验', updatedAt: AT, pages: [page(more)], ...over })
const html = (body: string) => `<!DOCTYPE html><html><head><title>案件</title></head><body><h1>（2025）青9921执601号</h1><dl><dt>执行法院</dt><dd>云溪县人民法院</dd><dt>被执行人</dt><dd>逄远山</dd></dl>${body}</body></html>`
const snapOf = (body: string) => readHtml(html(body), URL_OF)
const read = (body: string, p: Profile) => readPage(snapOf(body), [p])

describe('columns of lists that are no plain tables', () => {
  const url = 'https://oa.example.invalid/case/7'
  const td = (cells: readonly string[]) => `<tr>${cells.map((c) => `<td><div>${c}</div></td>`).join('')}</tr>`
  const sides = (heads: readonly string[], rows: readonly (readonly string[])[]) => `<div><div><table>${td(heads)}</table></div><div><table>${rows.map(td).join('')}</table></div></div>`
  const div = (cells: readonly string[]) => `<div class="r">${cells.map((c) => `<div class="c"><span>${c}</span></div>`).join('')}</div>`
  const role = (cells: readonly string[], of: string) => `<div role="row">${cells.map((c) => `<div role="${of}">${c}</div>`).join('')}</div>`
  const HEADS = ['登录日', '经手事由', '经手内情']
  type Rows = readonly (readonly [string, string, string])[]
  const HERE: Rows = [['2025-02-20', '送达', '向被执行人逄远山送达执行通知书'], ['2025-03-11', '调查', '到被执行人逄远山住所地现场调查']]
  const NEXT: Rows = [['2025-04-02', '查控', '网络查询被执行人逄远山财产'], ['2025-04-09', '强制', '对被执行人逄远山限制消费'], ['2025-05-06', '约谈', '约谈申请执行人']]
  const LAYOUTS: [string, (rows: Rows) => string][] = [
    ['frozen columns at the side', (rows) => `<div class="v">${sides(HEADS.slice(0, 1), rows.map((r) => r.slice(0, 1)))}${sides(HEADS.slice(1), rows.map((r) => r.slice(1)))}</div>`],
    ['rows of plain elements', (rows) => `<div class="g"><div class="h">${div(HEADS)}</div><div class="b"><div>${rows.map(div).join('')}</div></div></div>`],
    ['the heads among the rows', (rows) => `<div class="g">${div(HEADS)}${rows.map(div).join('')}</div>`],
    ['rows by their roles', (rows) => `<div role="grid">${role(HEADS, 'columnheader')}${rows.map((r) => role(r, 'gridcell')).join('')}</div>`],
  ]
  it.each(LAYOUTS)('%s: pointed at, they are found on the next case', (name, layout) => {
    const here = snapOf(layout(HERE))
    const at = (words: string) => describePlace(here, here.blocks.filter((b) => here.text.slice(b.start, b.end).trim() === words).at(-1)?.id ?? -1)?.column
    const columns = [at('2025-03-11'), at('向被执行人逄远山送达执行通知书')]
    expect(columns.map((c) => [c?.header, c?.headers])).toEqual([['登录日', HEADS], ['经手内情', HEADS]])
    const draft: PointingDraft = { id: 'own-test', name: '试', author: '', views: [], tried: [], trying: false, steps: (['date', 'text'] as const).map((column, i) => ({ does: 'column', kind: 'log', column, header: columns[i]?.header ?? '', headers: columns[i]?.headers ?? [], complete: false, value: '', url })) }
    const made = assemble(draft, AT)
    expect(made).toBeDefined()
    const acts = (rows: Rows, p?: Profile) => readPage(snapOf(layout(rows)), p ? [p] : []).caseFile.events.map((e) => `${e.kind.value} ${e.on?.value ?? ''}`)
    /* Rows in one piece are a log by what they hold. */
    if (name === 'frozen columns at the side') expect(acts(NEXT), 'not read without it').not.toContain('network-query 2025-04-02')
    expect(acts(NEXT, made)).toEqual(['network-query 2025-04-02', 'consumption-restricted 2025-04-09', 'applicant-interviewed 2025-05-06'])
  })
  it('rows of labels and values are no list', () => {
    const here = snapOf(`<div class="g">${div(['承办之人', '麻知秋', '书写之人'])}${div(['立案日期', '2025-02-20', '结案日期'])}${div(['收执日期', '2025-03-02', '办结日期'])}</div>`)
    expect(describePlace(here, here.blocks.find((b) => here.text.slice(b.start, b.end).trim() === '2025-03-02')?.id ?? -1)?.column).toBeUndefined()
  })
  it('of a list that is known, pointing at one column takes nothing from the others', () => {
    const list = (heads: readonly string[]) => `<table>${td(heads)}${HERE.map(td).join('')}</table>`
    const rule = (columns: object[], headers: readonly string[]) => profile({ tables: [{ kind: 'log', headers, columns }] })
    const acts = (heads: readonly string[], columns: object[]) => read(list(heads), rule(columns, heads)).caseFile.events.map((e) => `${e.kind.value} ${e.on?.value ?? ''}`)
    const both = ['notice-served 2025-02-20', 'onsite-visit 2025-03-11']
    expect(acts(['登录日', '事项', '内容'], [{ header: '登录日', column: 'date' }])).toEqual(both)
    expect(acts(['日期', '事项', '经手内情'], [{ header: '经手内情', column: 'text' }])).toEqual(both)
    /* What it says is no date is none, and the like that it found elsewhere comes first. */
    expect(acts(['日期', '事项', '内容'], [{ header: '日期', column: 'other' }])).not.toContain('notice-served 2025-02-20')
    expect(read(`<table>${td(['日期', '登录日', '事项', '内容'])}${HERE.map((r) => td(['2024-01-01', ...r])).join('')}</table>`, rule([{ header: '登录日', column: 'date' }], ['日期', '登录日', '事项', '内容'])).caseFile.events.map((e) => e.on?.value)).toEqual(['2025-02-20', '2025-03-11'])
  })
  it('in a list of cases, the column that tells of interviews can be pointed at, whatever it is called', () => {
    const list = `<html><body><table>${td(['案号', '立案日期', '谈否'])}${td(['（2025）青9921执1号', '2025-01-08', '否'])}${td(['（2025）青9921执2号', '2025-01-09', '2025-03-02'])}</table></body></html>`
    const p = profile({ kind: 'case-list', tables: [{ kind: 'cases', headers: ['案号', '立案日期', '谈否'], columns: [{ header: '谈否', column: 'interviewed' }] }] })
    expect(readPage(readHtml(list, URL_OF), [p]).cases.map((c) => c.events.map((e) => `${e.kind.value} ${e.done?.value}`))).toEqual([['applicant-interviewed false'], []])
  })
})
