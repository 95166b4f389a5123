import { useMemo, useRef, useState } from 'preact/hooks'
import type { CivilDate } from '../../casefile/dates.ts'
import type { Lead, LeadChange } from '../../notes/lead.ts'
import type { Note } from '../../notes/schema.ts'
import type { Outcome } from '../draft.ts'
import { NO_FACETS, type Facets } from '../desk/filter.ts'
import { Line, placesIn } from '../desk/find/found-line.tsx'
import { NoneFound } from '../desk/find/none-found.tsx'
import type { Narrowed, SavedDesk } from '../desk/find/saved.ts'
import { useSaved } from '../desk/find/saved-filters.tsx'
import { useFinder } from '../desk/find/use-found.ts'
import { ListView } from '../desk/list-view.tsx'
import { Damaged, Failed, Waiting } from '../desk/list-states.tsx'
import type { DeskRoute } from '../desk/route.ts'
import type { Reach } from '../desk/use-exporting.tsx'
import type { useToast } from '../toast.tsx'
import { useAskBeforeLeaving } from '../use-writing.ts'
import type { LeadProposal, Made } from './lead-actions.ts'
import { LeadFilterBar } from './filter-bar.tsx'
import { LeadDetail } from './lead-detail.tsx'
import { filterLeads, type LeadRow } from './rows.ts'
import { leadColumns, SEARCHED } from './lead-columns.tsx'
import { TogetherDialog } from './together-dialog.tsx'
import { TotalsView, type TotalsTable } from './totals-view.tsx'

export interface LeadsDesk {
  /** the most pressing first; undefined while they are read */
  rows: readonly LeadRow[] | undefined
  /** how many more there are that cannot be read */
  damaged: number
  failure: string | undefined
  today: CivilDate
  /** the notes of a lead that are still there */
  notesOf: (lead: Lead) => readonly Note[]
  onMake: (proposals: readonly LeadProposal[]) => Promise<Made>
  /** all of them or none; `words`: what was done, for their history */
  onChange: (changes: readonly Changed[], words: string) => Promise<{ ok: true; leads: Lead[] } | { ok: false; message: string }>
  onDelete: (ids: readonly string[]) => Promise<Outcome>
  onRestore: (ids: readonly string[]) => Promise<Outcome>
  onTotals: (table: TotalsTable) => Outcome
  onRetry: () => void
}

interface Changed { lead: Lead; change: LeadChange }

interface Props extends LeadsDesk {
  route: DeskRoute
  onRoute: (route: DeskRoute) => void
  rules: readonly { rule: string; title: string }[]
  onCase: (caseId: string) => void
  saved: SavedDesk
  say: ReturnType<typeof useToast>['say']
  onExport: (scope: 'all' | 'selected', reach: Reach) => void
  /** 线索移送表 of leads of one case */
  onTransfer: (leads: readonly Lead[]) => void
}

const NONE: ReadonlySet<string> = new Set()
const NO_ROWS: readonly never[] = []
const UNSAVED = '请先保存或取消正在填写的内容。'

/** 线索: what notes and conclusions became, and how far each has come; the list, one lead beside it, and the totals. */
export function LeadsPage(props: Props) {
  const { rows = NO_ROWS, route, onRoute, rules, say } = props
  const { facets, lead: open, by } = route
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState(NONE)
  const [dirty, setDirty] = useState(false)
  /** several leads that go on with the same step */
  const [together, setTogether] = useState<readonly string[]>()
  useAskBeforeLeaving(dirty)
  const box = useRef<HTMLDivElement>(null)
  const courts = useMemo(() => [...new Set(rows.map((r) => r.court))].filter((c) => c !== '').sort(), [rows])
  const used = useMemo(() => { const seen = new Set(rows.map((r) => r.lead.rule)); return rules.filter((r) => seen.has(r.rule)) }, [rows, rules])
  const titles = useMemo(() => new Map(rules.map((r) => [r.rule, r.title])), [rules])
  const { outer, query, working, would } = useFinder(SEARCHED, rows, NO_ROWS, search)
  const shown = useMemo(() => filterLeads(outer, facets), [outer, facets])
  const columns = useMemo(() => leadColumns(query.all), [query])
  const counting = would && function* (to: Narrowed) { return filterLeads((yield* would(to.search)).outer, to.facets).length }
  const count = (f: Facets, words: boolean) => filterLeads(words ? outer : rows, f).length
  const opened = rows.find((r) => r.id === open)
  const go = (to: Partial<DeskRoute>) => onRoute({ tab: 'leads', facets, ...(by === undefined ? {} : { by }), ...(open === undefined ? {} : { lead: open }), ...to })
  const leave = (then: () => void) => (dirty ? say(UNSAVED) : then())
  const { saveButton, savedFilters } = useSaved({
    desk: props.saved, tab: 'leads', now: { search, facets }, onApply: (to) => { setSearch(to.search); go({ facets: to.facets }) }, titleOf: (rule) => titles.get(rule) ?? rule, count: counting, whenever: would, say,
  })
  const close = () => leave(() => {
    onRoute({ tab: 'leads', facets })
    box.current?.querySelector<HTMLElement>('.grid')?.focus()
  })
  const remove = async (ids: readonly string[]) => {
    const outcome = await props.onDelete(ids)
    if (!outcome.ok) return say(`没有删除：${outcome.message}`, { failure: true })
    setSelected(NONE)
    setDirty(false)
    if (open !== undefined && ids.includes(open)) onRoute({ tab: 'leads', facets })
    const restore = async () => {
      const back = await props.onRestore(ids)
      say(back.ok ? '已恢复。' : `没有恢复：${back.message}`, { failure: !back.ok })
    }
    say(`已删除 ${ids.length} 条线索。`, { action: { label: '撤销', run: () => void restore() } })
  }
  const change = async (changes: readonly Changed[], words: string): Promise<Outcome> => {
    const outcome = await props.onChange(changes, words)
    if (!outcome.ok) return outcome
    const before = new Map(changes.map(({ lead: { id, title, summary, steps } }) => [id, { title, summary, steps }]))
    const undo = async () => {
      const back = await props.onChange(outcome.leads.map((lead) => ({ lead, change: before.get(lead.id) ?? {} })), `撤销：${words}`)
      say(back.ok ? '已撤销。' : `没有撤销：${back.message}`, { failure: !back.ok })
    }
    say(changes.length > 1 ? `已为 ${changes.length} 条线索${words}。` : `已${words}。`, { action: { label: '撤销', run: () => void undo() } })
    return { ok: true }
  }
  /* The paper names one case; of a case that is no longer stored nothing is known. */
  const transfer = (leads: readonly Lead[]) => (new Set(leads.map((l) => l.caseId)).size > 1 ? say('线索移送表一次只写一件案件，请只选同一案件的线索。', { failure: true }) : props.onTransfer(leads))
  if (props.failure !== undefined) return <Failed message={props.failure} onRetry={props.onRetry} />
  if (props.rows === undefined) return <Waiting />
  if (rows.length === 0) return <><Damaged count={props.damaged} /><BeginLeads /></>
  return (
    <div class={opened && by === undefined ? 'leads-page beside' : 'leads-page'} ref={box}>
      <div class="work">
        <div class="row">
          <fieldset class="segments">
            <legend class="hide">线索的看法</legend>
            <label><input type="radio" name="leads-view" checked={by === undefined} onChange={() => onRoute({ tab: 'leads', facets })} /><span>列表</span></label>
            <label><input type="radio" name="leads-view" checked={by !== undefined} onChange={() => leave(() => onRoute({ tab: 'leads', facets, by: 'rule' }))} /><span>统计</span></label>
          </fieldset>
          <Pressing rows={rows} onDue={(due) => onRoute({ tab: 'leads', facets: { ...NO_FACETS, due } })} />
        </div>
        <LeadFilterBar facets={facets} search={search} courts={courts} rules={used} onSearch={setSearch} onFacets={(f) => go({ facets: f })} save={saveButton} />
        {savedFilters}
        <Damaged count={props.damaged} />
        {by !== undefined ? <TotalsView rows={shown} facets={facets} by={by} titleOf={(rule) => titles.get(rule) ?? rule} onBy={(next) => go({ by: next })} onList={(f) => onRoute({ tab: 'leads', facets: f })} onFile={props.onTotals} />
          : shown.length === 0 ? working === undefined ? <NoneFound label="线索" unit="条" search={search} facets={facets} titleOf={(rule) => titles.get(rule) ?? rule} count={count} onSearch={setSearch} onFacets={(f) => go({ facets: f })} /> : <Waiting />
            : <ListView label="线索" unit="条" columnsClass="of-leads" columns={columns} rows={shown} rowHeight={query.all.length > 0 ? 68 : 50} below={query.all.length > 0 ? (row) => <Line places={placesIn(row.fields, query.all)} words={query.all} more="" /> : undefined} selected={selected} onSelected={setSelected}
              onOpen={(row) => leave(() => go({ lead: row.id }))} onDelete={(gone) => leave(() => void remove(gone.map((r) => r.id)))}
              onExport={(scope) => props.onExport(scope, { all: rows.map((r) => r.id), shown: shown.map((r) => r.id), chosen: shown.flatMap((r) => (selected.has(r.id) ? [r.id] : [])) })}
              more={(rows) => <><button type="button" class="btn" onClick={() => leave(() => setTogether(rows.map((r) => r.id)))}>登记下一步…</button><button type="button" class="btn" onClick={() => transfer(rows.map((r) => r.lead))}>线索移送表…</button></>} />}
      </div>
      {together && <TogetherDialog rows={rows.filter((r) => together.includes(r.id))} today={props.today} onDirty={setDirty} onClose={() => { setTogether(undefined); setDirty(false) }} onSave={(chosen, step, words) => change(chosen.map(({ lead }) => ({ lead, change: { steps: [...lead.steps, step] } })), words)} />}
      {opened && by === undefined && (
        <LeadDetail key={opened.id} row={opened} notes={props.notesOf(opened.lead)} today={props.today} onChange={(lead, to, words) => change([{ lead, change: to }], words)} onDelete={() => void remove([opened.id])} onTransfer={() => leave(() => transfer([opened.lead]))} onDirty={setDirty}
          onCase={(id) => leave(() => props.onCase(id))} onRule={(rule) => leave(() => onRoute({ tab: 'handbook', facets: NO_FACETS, rule }))} onClose={close} />
      )}
    </div>
  )
}

/** How many leads press, each with the way to them. */
function Pressing({ rows, onDue }: { rows: readonly LeadRow[]; onDue: (due: 'overdue' | 'check' | 'soon') => void }) {
  const count = (state: string) => rows.filter((r) => r.next?.state === state).length
  const parts = ([['overdue', '已逾期', 'block'], ['soon', '7 日内届满', 'warn'], ['check', '期限待核实', 'check']] as const).map(([state, name, tone]) => ({ state, name, tone, n: count(state) })).filter((p) => p.n > 0)
  if (parts.length === 0) return <p class="soft">没有逾期或者即将届满的期限。</p>
  return <p class="row">{parts.map((p) => <button key={p.state} type="button" class={`btn quiet t-${p.tone}`} onClick={() => onDue(p.state)}><span class="chip">{p.name} {p.n} 条</span></button>)}</p>
}

function BeginLeads() {
  return (
    <div class="place">
      <h2>还没有线索</h2>
      <ol>
        <li>在案件页的核对面板或者工作台的案件详情中，展开一项结论，点“列为线索”。</li>
        <li>或者在一条批注下点“转为线索”；在批注列表中选中几条，点“转为线索…”。</li>
        <li>线索列在这里，从待核到结果逐步登记，回复期限自动计算。</li>
      </ol>
    </div>
  )
}
