import { NOTE_KIND_NAMES, type NoteKind } from './kinds.ts'
import type { Note } from './schema.ts'

/**
 * A note as a W3C Web Annotation (Web Annotation Data Model, Recommendation of 2017-02-23), so that other programs can show what
 * this one exports. What the model has no word for, and the row as it is stored, stand under `zb:`; imports read that alone.
 */

/** Terms of ours, none of which is ever fetched: what they hold is kept as it is (`@json`, JSON-LD 1.1). */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { '@version': 1.1, zb: 'urn:zhongben:terms:', 'zb:list': { '@id': 'urn:zhongben:terms:list', '@type': '@json' }, 'zb:row': { '@id': 'urn:zhongben:terms:row', '@type': '@json' } },
] as const

/** Why a note was written, in the words of the model (3.3.5). */
const MOTIVATIONS: Record<NoteKind, string> = { problem: 'assessing', doubt: 'questioning', evidence: 'identifying', 'missing-material': 'editing', excerpt: 'highlighting' }
const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/'
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778'

export interface Textual { type: 'TextualBody'; value: string; format: 'text/plain'; language: 'zh-CN'; purpose: 'commenting' | 'classifying' | 'tagging' }
type Fragment = { type: 'FragmentSelector'; conformsTo: string; value: string; refinedBy?: Fragment }
export type Selector = { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string } | { type: 'TextPositionSelector'; start: number; end: number } | Fragment
export interface Annotation {
  id: string
  type: 'Annotation'
  motivation: string
  created: string
  modified: string
  creator?: { type: 'Person'; name: string }
  body: Textual[]
  target: { type: 'SpecificResource'; source: string; selector?: Selector | Selector[] }
  'zb:row': object
}

/** `row`: what is exported of the note, to be read back. */
export function webAnnotation(row: Note): Annotation {
  const selector = selectorOf(row)
  return {
    id: iriOf('note', row.id), type: 'Annotation', motivation: MOTIVATIONS[row.kind], created: row.createdAt, modified: row.updatedAt,
    ...(row.by === undefined ? {} : { creator: { type: 'Person', name: row.by } }),
    body: [textual(NOTE_KIND_NAMES[row.kind], 'classifying'), ...(row.comment === '' ? [] : [textual(row.comment, 'commenting')]), ...(row.tags ?? []).map((t) => textual(t, 'tagging'))],
    target: { type: 'SpecificResource', source: sourceOf(row), ...(selector === undefined ? {} : { selector }) },
    'zb:row': row,
  }
}

function textual(value: string, purpose: Textual['purpose']): Textual {
  return { type: 'TextualBody', value, format: 'text/plain', language: 'zh-CN', purpose }
}

/** Two selectors of the same words stand side by side; one within the other is refined. */
function selectorOf({ target }: Note): Selector | Selector[] | undefined {
  if (target.type === 'words') {
    const { quote, prefix, suffix, start, end } = target
    return [
      { type: 'TextQuoteSelector', exact: quote, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) },
      { type: 'TextPositionSelector', start: Math.floor(start), end: Math.floor(Math.max(start, end)) },
    ]
  }
  if (target.type === 'field' && target.quote !== '') return { type: 'TextQuoteSelector', exact: target.quote }
  if (target.type !== 'region') return undefined
  const { x, y, width, height } = target.box
  const box: Fragment = { type: 'FragmentSelector', conformsTo: MEDIA_FRAGMENTS, value: `xywh=percent:${[x, y, width, height].map((n) => Number(n.toFixed(4))).join(',')}` }
  return target.page === undefined ? box : { type: 'FragmentSelector', conformsTo: PDF_FRAGMENTS, value: `page=${target.page}`, refinedBy: box }
}

/** The page, the image of a region, or the case where there is no address. */
function sourceOf({ target, url, caseId }: Note): string {
  for (const address of [...(target.type === 'region' ? [target.image.key] : []), url]) {
    if (/^(?:https?|file):/i.test(address) && URL.canParse(address)) return new URL(address).href
  }
  return iriOf('case', caseId)
}

/** An IRI for what has an id here: `urn:uuid:` where the id is one. */
export function iriOf(what: string, id: string): string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? `urn:uuid:${id}` : `urn:zhongben:${what}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`
}
