import { HANDLING_NAMES, NOTE_KIND_NAMES, NOTE_WEIGHT_NAMES } from '../../../notes/kinds.ts'
import { STAGE_NAMES } from '../../../notes/lead-words.ts'
import { PlainWords } from '../../plain-words.tsx'
import { DUE_NAMES } from '../../leads/rows.ts'
import { NO_FACETS, type Facets } from '../filter.ts'

interface Props {
  /** 案件 */
  label: string
  unit: string
  search: string
  facets: Facets
  titleOf: (rule: string) => string
  /** how many there would be with these facets; `words`: those typed still asked for */
  count: (facets: Facets, words: boolean) => number
  onSearch: (search: string) => void
  onFacets: (facets: Facets) => void
}

/** Nothing was found: what was asked for, and what would be found with one thing less. */
export function NoneFound({ label, unit, search, facets, titleOf, count, onSearch, onFacets }: Props) {
  const words = search.trim() !== ''
  const parts = narrowings(facets, titleOf)
  const ways = [
    ...(words ? [{ key: 'search', say: `不限“${search.trim()}”`, n: count(facets, false), go: () => onSearch('') }] : []),
    ...parts.map(({ key, say }) => { const less = { ...facets, [key]: '' }; return { key, say: `不限${say}`, n: count(less, true), go: () => onFacets(less) } }),
  ]
  const useful = ways.length > 1 ? ways.filter((w) => w.n > 0) : []
  return (
    <div class="place" role="status">
      <h2>没有找到{words && <>含有“<PlainWords text={search.trim()} />”的</>}{label}</h2>
      {parts.length > 0 && <p>当前筛选：{parts.map((p) => p.say).join('；')}</p>}
      {words && parts.length === 0 && <p class="soft">几个词用空格隔开时每个都要有；可以少写一个词，或者换一种写法。</p>}
      {useful.length > 0 && <ul class="ways">{useful.map((w) => <li key={w.key}><button type="button" class="btn" onClick={w.go}>{w.say}</button> <span class="num">有 {w.n} {unit}</span></li>)}</ul>}
      {ways.length > 1 && useful.length === 0 && <p class="soft">去掉其中任何一项也没有。</p>}
      <button type="button" class="btn" onClick={() => { onSearch(''); onFacets(NO_FACETS) }}>清除筛选</button>
    </div>
  )
}

/** What the list is narrowed to, each in words. */
export function narrowings(f: Facets, titleOf: (rule: string) => string): { key: keyof Facets; say: string }[] {
  const said: Record<keyof Facets, string> = {
    court: f.court && `法院“${f.court}”`, rule: f.rule && `规则“${titleOf(f.rule)}”`, conclusion: f.conclusion && `结论“${f.conclusion}”`,
    kind: f.kind && `类别“${NOTE_KIND_NAMES[f.kind]}”`, weight: f.weight && `分量“${NOTE_WEIGHT_NAMES[f.weight]}”`, handling: f.handling && `处理“${f.handling === 'none' ? '无' : HANDLING_NAMES[f.handling]}”`,
    stage: f.stage && `阶段“${STAGE_NAMES[f.stage]}”`, due: f.due && `期限“${DUE_NAMES[f.due]}”`, from: f.from && `日期自 ${f.from}`, to: f.to && `日期至 ${f.to}`,
  }
  return KEYS.flatMap((key) => (said[key] === '' ? [] : [{ key, say: said[key] }]))
}

const KEYS: readonly (keyof Facets)[] = ['court', 'rule', 'conclusion', 'kind', 'weight', 'handling', 'stage', 'due', 'from', 'to']
