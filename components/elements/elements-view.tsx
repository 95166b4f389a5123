import { useMemo, useRef, useState } from 'preact/hooks'
import { ASSET_FIELDS, PARTY_FIELDS } from '../../casefile/field-words.ts'
import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import type { Element, ElementSection } from '../../casefile/elements.ts'
import type { Target } from '../../casefile/corrections.ts'
import { EVENT_KINDS, type EventKind } from '../../casefile/vocabulary.ts'
import { More, useMore } from '../more.tsx'
import type { ShownFinding } from '../review.ts'
import { useId } from '../use-id.ts'
import type { ElementActions } from './actions.ts'
import { CorrectionForm } from './correction-form.tsx'
import { ElementRow, isAdopted } from './element-row.tsx'
import type { FieldNoting } from './row-notes.tsx'
import { newForm, rowOf } from './form.ts'
import type { Correcting } from './use-correcting.ts'

const TITLES: Record<ElementSection, string> = { basics: '基本信息', amounts: '金额', parties: '当事人', events: '执行过程', assets: '财产', documents: '文书' }

interface ViewProps {
  actions: ElementActions
  correcting: Correcting
  caseId: string
  findings: readonly ShownFinding[]
  noting: FieldNoting
}

/** Everything that was read of the case: each value with its words on the page, and the means to set it right. */
export function ElementsView(props: ViewProps) {
  const { actions, correcting, caseId, findings } = props
  const { list, sections } = actions.elements ?? { list: [], sections: [] }
  const [search, setSearch] = useState('')
  const id = useId()
  const found = useMemo(() => filtered(list, search), [list, search])
  const names = useMemo(() => [...new Set(list.filter((e) => e.section === 'parties' && e.label === PARTY_FIELDS.get('name')?.label && e.words !== '').map((e) => e.words))], [list])
  const waiting = useMemo(() => new Set(findings.filter((f) => f.approval === 'need-check' || f.legality === 'need-check').flatMap((f) => f.missing.map((m) => m.field))), [findings])
  const { form } = correcting
  /* What is being entered is shown wherever its row has gone: the page may have changed, or another case be shown. */
  const homeless = form && !(form.caseId === caseId && (rowIn(list, form.row) || form.row === rowOf({ type: 'event' }) || list.some((e) => e.group === form.group && form.group !== '')))
  return (
    <div class="elements">
      <div class="find">
        <label class="hide" for={`${id}s`}>在案件要素中查找</label>
        <input id={`${id}s`} type="search" placeholder="查找字段、内容、原文" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        <span class="soft num" role="status">{search.trim() === '' ? '' : `找到 ${found.length} 项`}</span>
      </div>
      {homeless && (
        <section aria-label="没有保存的更正">
          {form.caseId !== caseId && <p class="soft num">以下更正属于另一案件：{form.caseId}</p>}
          <CorrectionForm form={form} correcting={correcting} author={actions.author} names={names} />
        </section>
      )}
      {sections.map(({ section, coverage, cut }) => (
        <Section {...props} key={section} section={section} coverage={coverage} cut={cut} rows={found.filter((e) => e.section === section)} all={list} searching={search.trim() !== ''} names={names} waiting={waiting} />
      ))}
    </div>
  )
}

interface SectionProps extends ViewProps {
  section: ElementSection
  coverage: string
  cut: number
  rows: readonly Element[]
  all: readonly Element[]
  searching: boolean
  names: readonly string[]
  waiting: ReadonlySet<string>
}

/** Rows of a section that are shown at first; a long log has many. */
const STEP = 40

function Section(props: SectionProps) {
  const { section, coverage, cut, rows, searching, actions, correcting, caseId, names, waiting } = props
  const [unread, setUnread] = useState(false)
  const isWanted = (e: Element) => e.field !== '' && [...waiting].some((w) => w === e.field || (w.startsWith(`${e.field}.`) && e.section !== 'basics'))
  const quiet = rows.filter((e) => e.state === 'unknown' && !e.correction && !isWanted(e) && correcting.form?.row !== (e.target && rowOf(e.target)))
  const listed = unread || searching ? rows : rows.filter((e) => !quiet.includes(e))
  const { shown, rest, more } = useMore(listed, STEP)
  const groups = [...new Set(shown.map((e) => e.group))]
  if (searching && rows.length === 0) return null
  return (
    <section aria-label={TITLES[section]}>
      <h2>{TITLES[section]}<span class="count">{coverage}</span></h2>
      {section === 'events' && <Acts {...props} />}
      {groups.map((group) => (
        <div key={group} role={group === '' ? undefined : 'group'} aria-label={group === '' ? undefined : group}>
          {group !== '' && <h3>{group}</h3>}
          <ul>{shown.filter((e) => e.group === group).map((e, i) => <ElementRow key={e.target === undefined || rowOf(e.target) === rowOf(ADDED) ? (e.correction?.id ?? i) : rowOf(e.target)} e={e} caseId={caseId} wanted={isWanted(e)} actions={actions} correcting={correcting} names={names} noting={props.noting} />)}</ul>
          {group !== '' && <MoreOf {...props} group={group} />}
        </div>
      ))}
      {rows.length === 0 && !searching && <p class="soft lead">没有读到。</p>}
      <More rest={rest} unit="项" onMore={more} />
      {!searching && quiet.length > 0 && <button type="button" class="btn quiet" aria-expanded={unread} onClick={() => setUnread(!unread)}>{unread ? '收起未见的项目' : `未见 ${quiet.length} 项：${quiet.slice(0, 3).map((e) => e.label).join('、')}${quiet.length > 3 ? '等' : ''}`}</button>}
      {cut > 0 && <p class="soft">另有 {cut} 项没有列出，请以原页面为准。</p>}
    </section>
  )
}

const ADDED: Target = { type: 'event' }

/** An act that the page does not tell; those first that a conclusion waits for. */
function Acts({ actions, correcting, caseId, waiting, names, searching }: SectionProps) {
  if (searching) return null
  const asked = EVENT_KINDS.filter((kind) => waiting.has(`events.${kind}`))
  const begin = (kind?: EventKind) => correcting.open(newForm(ADDED, '', '补记一项', { caseId, author: actions.author }, kind ? { kind, done: true } : undefined))
  const form = correcting.form?.caseId === caseId && correcting.form.row === rowOf(ADDED) ? correcting.form : undefined
  return (
    <>
      <div class="row acts">
        {asked.map((kind) => <button type="button" class="btn" key={kind} onClick={() => begin(kind)}><span class="tag wanted">待核实</span> 补记{EVENT_WORDS[kind]}</button>)}
        <button type="button" class="btn" onClick={() => begin()}>补记一项…</button>
      </div>
      {form && <CorrectionForm form={form} correcting={correcting} author={actions.author} names={names} />}
    </>
  )
}

/** What was not read of a person or thing, to be filled in. */
function MoreOf({ group, all, actions, correcting, caseId, names }: SectionProps & { group: string }) {
  const picked = useRef<HTMLSelectElement>(null)
  const of = all.filter((e) => e.group === group)
  const first = of.find((e) => e.target)?.target
  if (!first || first.type === 'field' || first.type === 'event' || of.some((e) => e.state === 'excluded')) return null
  const known = new Set(of.flatMap((e) => (e.target && 'leaf' in e.target ? [e.target.leaf] : [])))
  const target = (leaf: string): Target => (first.type === 'party' ? { ...first, leaf } : { type: 'asset', item: first.item, leaf })
  const missing = [...(first.type === 'party' ? PARTY_FIELDS : ASSET_FIELDS)].filter(([leaf]) => !known.has(leaf))
  const form = correcting.form?.caseId === caseId && correcting.form.group === group && !rowIn(all, correcting.form.row) ? correcting.form : undefined
  return (
    <>
      <select ref={picked} class="add" aria-label={`补录${group}没有读到的一项`} value="" onChange={(event) => {
        const [leaf, words] = missing.find(([l]) => l === event.currentTarget.value) ?? []
        event.currentTarget.value = ''
        if (leaf !== undefined && words) correcting.open(newForm(target(leaf), group, words.label, { caseId, author: actions.author }))
      }}>
        <option value="">补录一项…</option>
        {missing.map(([leaf, words]) => <option key={leaf} value={leaf}>{words.label}</option>)}
      </select>
      {form && <CorrectionForm form={form} correcting={correcting} author={actions.author} names={names} />}
    </>
  )
}

function rowIn(list: readonly Element[], row: string): boolean {
  return list.some((e) => e.target !== undefined && rowOf(e.target) === row)
}

function filtered(list: readonly Element[], search: string): readonly Element[] {
  const words = search.normalize('NFKC').toLowerCase().trim().split(/\s+/).filter((w) => w !== '')
  if (words.length === 0) return list
  return list.filter((e) => {
    const text = `${e.group} ${e.label} ${e.words} ${e.readings.map((r) => `${r.words} ${r.quote}`).join(' ')}${e.correction ? ` ${isAdopted(e) ? '人工采用' : '人工更正'}` : ''}`.normalize('NFKC').toLowerCase()
    return words.every((w) => text.includes(w))
  })
}
