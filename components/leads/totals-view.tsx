import { useMemo, useState } from 'preact/hooks'
import { addDays, addMonths } from '../../casefile/dates.ts'
import { moneyInWords, yuanOfFen } from '../../casefile/money.ts'
import { acceptance, GROUPING_NAMES, GROUPINGS, totalsOf, type Grouping, type Totals } from '../../notes/lead-totals.ts'
import type { Outcome } from '../draft.ts'
import { NO_FACETS, type Facets } from '../desk/filter.ts'
import { usePrinting } from '../desk/use-printing.ts'
import { More, useMore } from '../more.tsx'
import { useId } from '../use-id.ts'
import { rangeOf, type LeadRow } from './rows.ts'

export interface TotalsViewProps {
  /** the leads that the filter leaves */
  rows: readonly LeadRow[]
  facets: Facets
  by: Grouping
  titleOf: (rule: string) => string
  onBy: (by: Grouping) => void
  /** shows the leads of one row of the table in the list */
  onList: (facets: Facets) => void
  /** hands the table over as a file */
  onFile: (table: TotalsTable) => Outcome
}

/** The table as it is handed over: heads, then rows of words and numbers. */
export interface TotalsTable { by: Grouping; heads: string[]; rows: (string | number)[][] }

const percent = (share: number | undefined) => (share === undefined ? '—' : `${(share * 100).toFixed(1)}%`)
const COLUMNS: readonly { head: string; short?: string; of: (t: Totals) => string | number }[] = [
  { head: '线索数', of: (t) => t.leads },
  { head: '提出监督意见数', short: '提出意见', of: (t) => t.raised },
  { head: '已回复数', short: '已回复', of: (t) => t.replied },
  { head: '采纳数', short: '采纳', of: (t) => t.accepted },
  { head: '部分采纳数', short: '部分采纳', of: (t) => t.partly },
  { head: '不采纳数', short: '不采纳', of: (t) => t.rejected },
  { head: '采纳率', of: (t) => percent(acceptance(t)?.whole) },
  { head: '含部分采纳率', of: (t) => percent(acceptance(t)?.withPart) },
  { head: '恢复执行件数', short: '恢复执行', of: (t) => t.resumed },
  { head: '到位金额（元）', short: '到位金额', of: (t) => yuanOfFen(t.paid) },
  { head: '移送数', short: '移送', of: (t) => t.transferred },
  { head: '逾期未回复数', short: '逾期未回复', of: (t) => t.overdue },
]

/** 统计: what became of the leads that are listed, by rule, court or period. */
export function TotalsView({ rows, facets, by, titleOf, onBy, onList, onFile }: TotalsViewProps) {
  const { rows: groups, all } = useMemo(() => totalsOf(rows, by, rangeOf(facets)), [rows, by, facets])
  const [failure, setFailure] = useState('')
  const [printing, print] = usePrinting()
  const { shown, rest, more } = useMore(groups, 200)
  const id = useId()
  const label = (key: string) => keyWords(by, key, titleOf)
  const file = () => {
    const line = (name: string, t: Totals) => [name, ...COLUMNS.map((c) => c.of(t))]
    const outcome = onFile({ by, heads: [GROUPING_NAMES[by], ...COLUMNS.map((c) => c.head)], rows: [...groups.map((g) => line(label(g.key), g)), line('合计', all)] })
    setFailure(outcome.ok ? '' : outcome.message)
  }
  const cells = (t: Totals) => COLUMNS.map((c) => <td key={c.head} class="num">{c.head.startsWith('到位') ? moneyInWords(yuanOfFen(t.paid)).slice(0, -1) : c.of(t)}</td>)
  return (
    <div class="lead-totals">
      <div class="row tools">
        <label for={id}>分组</label>
        <select id={id} value={by} onChange={(e) => onBy(GROUPINGS.find((g) => g === e.currentTarget.value) ?? 'rule')}>
          {GROUPINGS.map((g) => <option key={g} value={g}>按{GROUPING_NAMES[g]}</option>)}
        </select>
        <button type="button" class="btn" onClick={file}>导出 csv</button>
        <button type="button" class="btn" onClick={print}>打印</button>
        <span class="soft end" role="status">共 {all.leads} 条线索，与列表的筛选一致</span>
      </div>
      {failure !== '' && <p class="failure" role="alert">没有导出：{failure}</p>}
      <div class="totals-scroll" tabIndex={0} role="region" aria-label="统计表">
        <table class="totals">
          <caption class="hide">线索统计，按{GROUPING_NAMES[by]}</caption>
          <thead><tr><th scope="col">{GROUPING_NAMES[by]}</th>{COLUMNS.map((c) => <th key={c.head} scope="col" class="num" title={c.head}>{c.short ?? c.head}</th>)}</tr></thead>
          <tbody>
            {(printing ? groups : shown).map((g) => {
              const to = listOf(by, g.key, facets)
              return <tr key={g.key}><th scope="row">{to ? <button type="button" class="link" onClick={() => onList(to)}>{label(g.key)}</button> : label(g.key)}</th>{cells(g)}</tr>
            })}
          </tbody>
          <tfoot><tr><th scope="row">合计</th>{cells(all)}</tr></tfoot>
        </table>
        {!printing && <More rest={rest} unit="行" onMore={more} />}
      </div>
      <ul class="dots soft formulas">
        <li>采纳率 = 采纳数 ÷ 已回复数；含部分采纳率 =（采纳数 + 部分采纳数）÷ 已回复数。没有回复的不计入分母。</li>
        <li>提出监督意见数按意见的次数计，再次提出的另计，一份文书涉及几条线索的按线索各计一次；移送线索不计入，计入移送数。设了提出日期的，只计该期间内提出的意见。</li>
        <li>按期间分组时，意见按提出（或者回复）之日归入，线索和结果按最后一次归入；各行相加等于合计。</li>
        <li>恢复执行、移送按线索条数计，到位金额为各次登记之和。逾期未回复只计已经确定逾期的；是否延长、何时收到未见的，列为待核实，不计入。</li>
      </ul>
    </div>
  )
}

function keyWords(by: Grouping, key: string, titleOf: (rule: string) => string): string {
  if (by === 'rule') return key === '' ? '（未指明规则）' : titleOf(key)
  if (by === 'court') return key === '' ? '（法院未识别）' : key
  if (key === '') return by.startsWith('raised') ? '（未提出）' : '（未回复）'
  const [year, part] = key.split('-')
  if (part === undefined) return `${year}年`
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`
}

/** The filter under which the list shows the leads of a row; undefined where the list cannot be narrowed so. A lead raised twice stands in the list of both periods. */
function listOf(by: Grouping, key: string, facets: Facets): Facets | undefined {
  if (key === '') return undefined
  if (by === 'rule') return { ...facets, rule: key }
  if (by === 'court') return { ...facets, court: key }
  if (!by.startsWith('raised')) return undefined
  const [year = '', part] = key.split('-')
  const month = part === undefined ? 1 : part.startsWith('Q') ? Number(part.slice(1)) * 3 - 2 : Number(part)
  const from = `${year}-${String(month).padStart(2, '0')}-01`
  const to = addDays(addMonths(from, part === undefined ? 12 : part.startsWith('Q') ? 3 : 1), -1)
  return { ...NO_FACETS, ...facets, from: facets.from > from ? facets.from : from, to: facets.to !== '' && facets.to < to ? facets.to : to }
}
