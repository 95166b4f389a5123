import { describe, expect, it } from 'vitest'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { readImport } from '../../notes/import-json.ts'
import type { Lead } from '../../notes/lead.ts'
import type { Note } from '../../notes/schema.ts'
import { CONTEXT } from '../../notes/web-annotation.ts'
import { AT, caseRecord, note } from './export-sample.ts'
import { set } from './corrections-sample.ts'

/**
 * The .json against the MUSTs of the Web Annotation Data Model (Recommendation of 2017-02-23), by section:
 * 3.1 annotation: id exactly one IRI; type holds Annotation; one target or more. 3.2.4 TextualBody: exactly one value.
 * 3.2.5/3.3.1 created and modified: xsd:dateTime with the zone Z. 3.3.5 motivation: one of the model's. 4.1 specific resource: exactly one source, an IRI.
 * 4.2.1 FragmentSelector: exactly one value; 4.2.4 TextQuoteSelector: exactly one `exact`; 4.2.5 TextPositionSelector: exactly one start and one end, not negative, integers.
 * 5.1 collection: the anno context, one IRI, type AnnotationCollection, `total` not negative, one first page where there are annotations.
 * 5.2 page: one IRI, type AnnotationPage, `items` a list; `startIndex` not negative; the last page has no `next`.
 */

const CASE = '（2025）渝0299执1号'
const UUID = '4f9c2a10-1111-4222-8333-abcdefabcdef'
const NOTES: Note[] = [
  note(1, CASE, { id: UUID, by: '苏木', tags: ['网络查控', '复核'], weight: 'grave', handling: 'suggestion', document: { name: '终本裁定书', page: 3 }, past: [AT] }),
  note(2, CASE, { target: { type: 'case' }, kind: 'missing-material', comment: '', url: '' }),
  note(3, CASE, { target: { type: 'conclusion', rule: 'four-no-under-three-months' }, decision: 'override', kind: 'problem' }),
  note(4, CASE, { target: { type: 'field', path: 'filedOn', label: '立案日期', quote: '2025年2月28日' }, kind: 'evidence', url: 'javascript:alert(1)' }),
  note(5, CASE, { target: { type: 'region', image: { kind: 'image', key: 'https://oa.example.invalid/scan/7.png', label: '' }, page: 7, box: { x: 10, y: 20.123456, width: 30, height: 5 } }, kind: 'excerpt' }),
  note(6, CASE, { target: { type: 'region', image: { kind: 'canvas', key: '第一张', label: '' }, box: { x: 0, y: 0, width: 100, height: 100 } }, comment: '\ud800<b>=1+1</b>\u202e' }),
]
const lead: Lead = { id: 'lead-000001', caseId: CASE, noteIds: [UUID], title: '超期', summary: '电话13800000000', steps: [{ stage: 'pending', on: '2026-11-20', comment: '' }], createdAt: AT, updatedAt: AT, revision: 1 }
const gone = { id: 'note-000099', caseId: CASE, updatedAt: AT, revision: 3, deletedAt: AT, past: [AT] }
const whole = { cases: [caseRecord(1)], notes: NOTES, corrections: [{ ...set('filedOn', '2025-02-10'), caseId: CASE }], leads: [lead], gone: { notes: [gone], corrections: [], leads: [] }, exportedAt: AT }
const text = (masking: 'none' | 'numbers', input: Parameters<typeof annotationFile>[0] = { ...whole, masking }) => new TextDecoder().decode(jsonBytes(annotationFile(input)))

const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Surrogate}]+$/u
const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging']

describe('the collection', () => {
  const c = JSON.parse(text('none'))
  it('is one, with its page', () => {
    expect(c['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(c['@context']).toEqual(CONTEXT)
    expect(c.id).toMatch(IRI)
    expect([c.type, c.total, c.first.type, c.first.startIndex]).toEqual(['AnnotationCollection', 6, 'AnnotationPage', 0])
    expect(c.first.id).toMatch(IRI)
    expect([c.first.partOf, c.last, c.first.next]).toEqual([c.id, c.first.id, undefined])
    expect(c.first.items).toHaveLength(c.total)
    expect(new Set(c.first.items.map((a: { id: string }) => a.id)).size, 'ids are of their own').toBe(6)
    for (const key of Object.keys(c)) expect(['@context', 'id', 'type', 'label', 'total', 'first', 'last', 'zb:list']).toContain(key)
  })
  it('has annotations that keep to the model', () => {
    for (const a of c.first.items) {
      expect(a.id).toMatch(IRI)
      expect(a.type).toBe('Annotation')
      expect(MOTIVATIONS).toContain(a.motivation)
      for (const at of [a.created, a.modified]) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      for (const b of a.body) expect([b.type, typeof b.value, b.value !== '', ['commenting', 'classifying', 'tagging'].includes(b.purpose)]).toEqual(['TextualBody', 'string', true, true])
      expect(a.target.type).toBe('SpecificResource')
      expect(a.target.source).toMatch(IRI)
      for (let s of [a.target.selector ?? []].flat()) for (; s; s = s.refinedBy) {
        if (s.type === 'TextQuoteSelector') expect(typeof s.exact).toBe('string')
        else if (s.type === 'TextPositionSelector') expect([s.start, s.end].every((n) => Number.isInteger(n) && n >= 0)).toBe(true)
        else expect([s.type, typeof s.value]).toEqual(['FragmentSelector', 'string'])
      }
    }
  })
  it('says of each note what other programs can show', () => {
    const [first, second, , field, region, canvas] = c.first.items
    expect(first).toMatchObject({
      id: `urn:uuid:${UUID}`, motivation: 'questioning', creator: { type: 'Person', name: '苏木' },
      body: [{ value: '疑点', purpose: 'classifying' }, { purpose: 'commenting' }, { value: '网络查控', purpose: 'tagging' }, { value: '复核', purpose: 'tagging' }],
      target: { source: 'https://oa.example.invalid/case?id=1', selector: [{ type: 'TextQuoteSelector', prefix: '电话138' }, { type: 'TextPositionSelector', start: 1, end: 20 }] },
    })
    expect(second).toMatchObject({ motivation: 'editing', body: [{ value: '待补材料' }], target: { source: `urn:zhongben:case:${encodeURIComponent(CASE)}` } })
    expect(field.target.source, 'no address that could run').toMatch(/^urn:/)
    expect(region.target).toEqual({ type: 'SpecificResource', source: 'https://oa.example.invalid/scan/7.png', selector: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=7', refinedBy: { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: 'xywh=percent:10,20.1235,30,5' } } })
    expect(canvas.target.selector.value).toBe('xywh=percent:0,0,100,100')
  })
})

it('comes back as it was, to the last key', () => {
  const read = readImport(text('none'))
  expect(read.ok && read.file).toEqual({ format: 'zhongben-annotations', version: 3, masking: 'none', ...whole })
})

it('a masked one hides in the annotation what it hides in the row, and says so', () => {
  const masked = text('numbers')
  for (const number of ['110101190001010000', '6222000000000000000', '13800000000核']) expect(masked).not.toContain(number)
  const read = readImport(masked)
  expect(read.ok && [read.file.notes[0], read.file.notes[1]?.masked, read.file.leads[0]]).toMatchObject([{ masked: true, id: UUID }, undefined, { masked: true, summary: '电话138****0000', noteIds: [UUID] }])
})

it('of what lies in the bin nothing but that it is gone, and only of cases that are handed over', () => {
  const binned = { ...whole, masking: 'none' as const, notes: [...NOTES, note(7, CASE, { deletedAt: AT, comment: '不该出现' })], gone: { ...whole.gone, notes: [gone, { ...gone, id: 'note-000098', caseId: '别的案件' }] } }
  expect(text('none', binned)).not.toContain('不该出现')
  const read = readImport(text('none', binned))
  expect(read.ok && read.file.gone.notes.map((g) => g.id)).toEqual(['note-000099'])
  const none = readImport(text('none', { ...binned, cases: [] }))
  expect(none.ok && none.file.gone.notes).toEqual([])
})

it('an annotation file of another program is told from a list of ours', () => {
  const other = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:x', type: 'AnnotationCollection', total: 0 }
  expect(readImport(JSON.stringify(other))).toEqual({ ok: false, error: '无法导入：这是网页批注（Web Annotation）文件，但不是本程序导出的，缺少可以导入的内容。' })
  expect(readImport(JSON.stringify({ ...other, 'zb:list': { format: 'x' } })).ok).toBe(false)
})
