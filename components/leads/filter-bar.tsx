import type { JSX } from 'preact'
import type { LeadStage } from '../../notes/lead.ts'
import { STAGE_NAMES, STAGES } from '../../notes/lead-words.ts'
import { SearchBox } from '../desk/find/search-box.tsx'
import { Field, Select } from '../desk/filter-bar.tsx'
import { NO_FACETS, type Facets } from '../desk/filter.ts'
import { DUE_KEYS, DUE_NAMES } from './rows.ts'

interface Props {
  facets: Facets
  search: string
  courts: readonly string[]
  rules: readonly { rule: string; title: string }[]
  onFacets: (facets: Facets) => void
  onSearch: (search: string) => void
  /** keeps what is chosen here */
  save: JSX.Element
}

/** Narrows the leads, in the list and in the totals alike. */
export function LeadFilterBar({ facets, search, courts, rules, onFacets, onSearch, save }: Props) {
  const set = (change: Partial<Facets>) => onFacets({ ...facets, ...change })
  const narrowed = search !== '' || Object.values(facets).some((value) => value !== '')
  return (
    <form class="filter" role="search" aria-label="筛选线索" onSubmit={(event) => event.preventDefault()}>
      <SearchBox label="搜索题目、案号、当事人、文号" search={search} onSearch={onSearch} />
      <Field label="阶段">
        {(id) => <Select id={id} value={facets.stage} options={STAGES.map((s) => [s, STAGE_NAMES[s]])} onValue={(stage) => set({ stage: STAGES.find((s): s is LeadStage => s === stage) ?? '' })} />}
      </Field>
      <Field label="期限">
        {(id) => <Select id={id} value={facets.due} options={DUE_KEYS.map((d) => [d, DUE_NAMES[d]])} onValue={(due) => set({ due: DUE_KEYS.find((d) => d === due) ?? '' })} />}
      </Field>
      <Field label="法院">
        {(id) => <Select id={id} value={facets.court} options={courts.map((c) => [c, c])} onValue={(court) => set({ court })} />}
      </Field>
      <Field label="规则">
        {(id) => <Select id={id} value={facets.rule} options={rules.map((r) => [r.rule, r.title])} onValue={(rule) => set({ rule })} />}
      </Field>
      <Field label="提出日期自">
        {(id) => <input id={id} type="date" value={facets.from} onChange={(event) => set({ from: event.currentTarget.value })} />}
      </Field>
      <Field label="至">
        {(id) => <input id={id} type="date" value={facets.to} onChange={(event) => set({ to: event.currentTarget.value })} />}
      </Field>
      <button type="button" class="btn quiet" disabled={!narrowed} onClick={() => { onFacets(NO_FACETS); onSearch('') }}>清除筛选</button>
      {save}
    </form>
  )
}
