import { readings, type Applied, type State } from './apply-corrections.ts'
import { actionWords, ROLE_NAMES, subjectWords } from './correction-words.ts'
import { fieldOf, type Target } from './corrections.ts'
import { coverageOf } from './coverage-words.ts'
import { ELEMENT_SECTIONS, MOST_OF_SECTION, type Element, type Elements, type ElementSection } from './elements.ts'
import { actElements } from './act-elements.ts'
import { correctionOf, shownReadings, toldIn } from './element-parts.ts'
import { clip, valueOf } from './fact.ts'
import { AMOUNT_FIELDS, ASSET_FIELDS, BASIC_FIELDS, PARTY_FIELDS, valueWords, type FieldWords } from './field-words.ts'
import { assetItem, assetWords } from './items.ts'
import { leafOf } from './leaves.ts'
import type { CaseFile } from './schema.ts'

/** Lists everything that was read of a case, with what was set by hand, in the order in which it is shown. */
export function listElements(reading: CaseFile, applied: Applied): Elements {
  const shown = new Set<State>()
  const stateOf = (place: string): State | undefined => {
    const states = applied.states.filter((s) => s.place === place)
    for (const s of states) shown.add(s)
    return states.at(-1)
  }
  const leaves = (section: ElementSection, group: string, fields: ReadonlyMap<string, FieldWords>, target: (leaf: string) => Target | undefined, at: { read: string; judged: string }, always: boolean) =>
    [...fields].flatMap(([leaf, words]) => {
      const named = target(leaf)
      const row = leafRow(reading, applied.file, { section, group, words, target: named, state: stateOf(at.read + leaf), read: at.read + leaf, judged: at.judged + leaf })
      return always || row.state !== 'unknown' || row.correction ? [row] : []
    })
  const field = (path: string): Target => ({ type: 'field', path })
  const plain = { read: '', judged: '' }

  const list: Element[] = [
    ...leaves('basics', '', new Map([['caseNumber', { label: '案号', input: 'text' }]]), () => undefined, plain, true),
    ...leaves('basics', '', BASIC_FIELDS, field, plain, true),
    ...leaves('amounts', '', AMOUNT_FIELDS, field, plain, true),
    ...(['applicants', 'debtors', 'others'] as const).flatMap((role) => reading[role].flatMap((p, i) => {
      const name = valueOf(p.name) ?? ''
      const at = { read: `${role}.${i}.`, judged: `${role}.${i}.` }
      /* A party without a name cannot be named by a correction. */
      return leaves('parties', `${ROLE_NAMES[role]}${name === '' ? `（${i + 1}）` : name}`.slice(0, 600), PARTY_FIELDS, (leaf) => (name === '' ? undefined : { type: 'party', role, name: name.slice(0, 500), leaf }), at, false)
    })),
    ...actElements(reading, applied, stateOf, (state) => shown.add(state)),
    ...reading.assets.flatMap((a, i) => {
      const item = assetItem(a)
      const now = applied.assets[i]
      const group = clip(`${i + 1}. ${assetWords(a)}`, 600)
      const whole: Target = { type: 'asset', item }
      const state = stateOf(`assets.${i}`)
      const row: Element = {
        section: 'assets', group, label: '财产', field: now === undefined ? '' : `assets.${now}`, state: now === undefined ? 'excluded' : 'present', words: clip(assetWords(a), 3000), value: null,
        readings: toldIn(a.kind), target: whole, ...correctionOf(state),
      }
      return [row, ...(now === undefined ? [] : leaves('assets', group, ASSET_FIELDS, (leaf) => ({ type: 'asset', item, leaf }), { read: `assets.${i}.`, judged: `assets.${now}.` }, false))]
    }),
    ...reading.documents.map((d): Element => ({
      section: 'documents', group: '', label: clip(valueOf(d.kind) ?? '文书', 600), field: '', state: 'present', value: null,
      words: clip([valueOf(d.number), valueOf(d.on)].filter((w) => w !== undefined).join('　'), 3000), readings: toldIn(d.kind ?? d.number ?? d.on),
    })),
  ]
  for (const state of applied.states) if (!shown.has(state)) list.push(lost(state))
  return { list: ELEMENT_SECTIONS.flatMap((s) => fitted(list.filter((e) => e.section === s))), sections: ELEMENT_SECTIONS.map((section) => ({ section, coverage: coverageOf(reading, section), cut: Math.max(0, list.filter((e) => e.section === section).length - MOST_OF_SECTION) })) }
}

interface Leaf { section: ElementSection; group: string; words: FieldWords; target: Target | undefined; state: State | undefined; read: string; judged: string }

function leafRow(reading: CaseFile, file: CaseFile, { section, group, words, target, state, read, judged }: Leaf): Element {
  const now = readings(reading, read)
  const counts = leafOf(file, judged)
  const value = counts?.value
  return {
    section, group, label: words.label, field: judged, readings: shownReadings(now, words),
    state: counts === undefined ? 'unknown' : !state && now.length > 1 ? 'conflict' : counts.absent ? 'absent' : 'present',
    words: counts === undefined ? '' : clip(counts.absent ? '无' : valueWords(words, value), 3000),
    value: value === undefined || value === null ? null : typeof value === 'boolean' ? value : (Array.isArray(value) ? value.map(String).join('、') : String(value)).slice(0, 2000),
    ...(target ? { target } : {}), ...correctionOf(state),
  }
}

/** A correction of what the page does not show now: kept, shown, and not applied. */
function lost(state: State): Element {
  const { target } = state.correction
  const section = target.type === 'party' ? 'parties' : target.type === 'asset' ? 'assets' : target.type === 'event' ? 'events' : fieldOf(target)?.input === 'money' ? 'amounts' : 'basics'
  return { section, group: '', label: clip(subjectWords(state.correction), 600), field: '', state: 'unknown', words: clip(actionWords(state.correction), 3000), value: null, readings: [], target, ...correctionOf(state) }
}

function fitted(rows: Element[]): Element[] {
  if (rows.length <= MOST_OF_SECTION) return rows
  const kept = new Set([...new Set([...rows.filter((e) => e.correction !== undefined || e.state === 'conflict'), ...rows])].slice(0, MOST_OF_SECTION))
  return rows.filter((e) => kept.has(e))
}
