import type { JSX } from 'preact'
import { HANDLING_NAMES, HANDLINGS, NOTE_KIND_NAMES, NOTE_KINDS, NOTE_WEIGHT_NAMES, NOTE_WEIGHTS, type Handling } from '../../notes/kinds.ts'
import { conclusionOf, verdictsInOrder, type Role } from '../../rules/words.ts'
import { NO_FACETS, SORTS, type Facets, type Sort } from './filter.ts'
import { SearchBox } from './find/search-box.tsx'
import { useId } from '../use-id.ts'

export interface FilterBarProps {
  tab: 'cases' | 'notes'
  role: Role
  facets: Facets
  search: string
  sort: Sort
  courts: readonly string[]
  rules: readonly { rule: string; title: string }[]
  onFacets: (facets: Facets) => void
  onSearch: (search: string) => void
  onSort: (sort: Sort) => void
  /** keeps what is chosen here */
  save: JSX.Element
}

export function FilterBar({ tab, role, facets, search, sort, courts, rules, onFacets, onSearch, onSort, save }: FilterBarProps) {
  const set = (change: Partial<Facets>) => onFacets({ ...facets, ...change })
  // Of a case it is 可批, of a rule 通过.
  const passed = conclusionOf({ approval: 'pass', legality: 'none' }, role).word
  const conclusions = verdictsInOrder(role).map((v) => (v.tone === 'pass' && facets.rule === '' ? passed : v.word))
  const narrowed = search !== '' || Object.values(facets).some((value) => value !== '')
  return (
    <form class="filter" role="search" aria-label={tab === 'cases' ? '筛选案件' : '筛选批注'} onSubmit={(event) => event.preventDefault()}>
      <SearchBox key={tab} label={tab === 'cases' ? '搜索案号、当事人、法院、批注' : '搜索内容、原文、案号、姓名、标签'} search={search} onSearch={onSearch} />
      <Field label="法院">
        {(id) => <Select id={id} value={facets.court} options={courts.map((c) => [c, c])} onValue={(court) => set({ court })} />}
      </Field>
      <Field label="规则">
        {(id) => <Select id={id} value={facets.rule} options={rules.map((r) => [r.rule, r.title])} onValue={(rule) => set({ rule })} />}
      </Field>
      {tab === 'cases' ? (
        <Field label={facets.rule === '' ? '结论' : '该规则的结论'}>
          {(id) => <Select id={id} value={facets.conclusion} options={conclusions.map((word) => [word, word])} onValue={(conclusion) => set({ conclusion })} />}
        </Field>
      ) : (
        <>
          <Field label="类别">
            {(id) => (
              <Select id={id} value={facets.kind} options={NOTE_KINDS.map((kind) => [kind, NOTE_KIND_NAMES[kind]])}
                onValue={(kind) => set({ kind: NOTE_KINDS.find((k) => k === kind) ?? '' })} />
            )}
          </Field>
          <Field label="分量">
            {(id) => (
              <Select id={id} value={facets.weight} options={NOTE_WEIGHTS.map((weight) => [weight, NOTE_WEIGHT_NAMES[weight]])}
                onValue={(weight) => set({ weight: NOTE_WEIGHTS.find((w) => w === weight) ?? '' })} />
            )}
          </Field>
          <Field label="处理">
            {(id) => (
              <Select id={id} value={facets.handling} options={HANDLED} onValue={(handling) => set({ handling: HANDLED.find(([h]) => h === handling)?.[0] ?? '' })} />
            )}
          </Field>
        </>
      )}
      <Field label={tab === 'cases' ? '核对日期自' : '日期自'}>
        {(id) => <input id={id} type="date" value={facets.from} onChange={(event) => set({ from: event.currentTarget.value })} />}
      </Field>
      <Field label="至">
        {(id) => <input id={id} type="date" value={facets.to} onChange={(event) => set({ to: event.currentTarget.value })} />}
      </Field>
      {tab === 'cases' && (
        <Field label="排序">
          {(id) => (
            <select id={id} value={sort} onChange={(event) => onSort(SORT_KEYS.find((s) => s === event.currentTarget.value) ?? 'seen')}>
              {SORT_KEYS.map((key) => <option key={key} value={key}>{SORTS[key]}</option>)}
            </select>
          )}
        </Field>
      )}
      <button type="button" class="btn quiet" disabled={!narrowed} onClick={() => { onFacets(NO_FACETS); onSearch('') }}>清除筛选</button>
      {save}
    </form>
  )
}

const HANDLED: readonly (readonly [Handling | 'none', string])[] = [...HANDLINGS.map((h) => [h, HANDLING_NAMES[h]] as const), ['none', '无']]
const SORT_KEYS: readonly Sort[] = ['seen', 'number', 'earliest', 'verdict']

export function Field({ label, wide, children }: { label: string; wide?: boolean; children: (id: string) => JSX.Element }) {
  const id = useId()
  return <div class={wide ? 'wide' : ''}><label class="soft" for={id}>{label}</label>{children(id)}</div>
}

export function Select({ id, value, options, onValue }: { id: string; value: string; options: readonly (readonly [string, string])[]; onValue: (value: string) => void }) {
  return (
    <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      <option value="">全部</option>
      {/* A value kept in the address may be of a court or rule that is not here any more. */}
      {value !== '' && !options.some(([key]) => key === value) && <option value={value}>{value}</option>}
      {options.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
    </select>
  )
}
