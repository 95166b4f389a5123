import type { Entry, Verified } from '../../../notes/record.ts'
import { OPERATION_NAMES } from '../../../notes/record-words.ts'
import { RecordCompare, type RecordCompareProps } from './record-compare.tsx'
import { momentWords } from '../../../rules/words.ts'

export interface RecordProps {
  /** latest first; undefined while it is read */
  entries: readonly Entry[] | undefined
  count: number
  /** entries that cannot be read */
  damaged: number
  failure: string
  /** `done` 0…1 while the chain is gone along */
  check: { done: number } | Verified | undefined
  titleOf: (rule: string) => string
  onMore: () => void
  onVerify: () => void
  onExport: () => void
  compare: RecordCompareProps
}

const WHY = { altered: '内容与校验值不符，可能被改动过', missing: '前面缺少记录，可能被删除过', unreadable: '不符合格式，无法读出' }

/** 操作记录: what was done on this machine, and whether the record is whole. */
export function RecordView({ entries, count, damaged, failure, check, titleOf, onMore, onVerify, onExport, compare }: RecordProps) {
  return (
    <section class="record">
      <h2>操作记录<span class="count num">{count} 条</span>
        <button type="button" class="btn end" disabled={count === 0 || (check !== undefined && 'done' in check)} onClick={onVerify}>核对是否完整</button>
        <button type="button" class="btn" disabled={count === 0} onClick={onExport}>导出记录</button>
      </h2>
      <p class="soft">查看、批注、采纳与不采纳、更正、删除、导入、导出、备份都自动记下，只增不改；每条以校验值与前一条相连，改动、删除其中一条即可查出。记录中没有批注的文字。</p>
      {failure !== '' && <p class="failure" role="alert">{failure}</p>}
      {damaged > 0 && <p class="failure" role="alert">有 {damaged} 条记录无法读出，未列在下面。</p>}
      {check && <Checked check={check} />}
      <RecordCompare {...compare} />
      {entries === undefined ? <p class="bar" role="status">正在读取…</p> : entries.length === 0 ? <p class="place">还没有记录。</p> : (
        <table class="compare record-table">
          <thead><tr><th scope="col">序号</th><th scope="col">时间</th><th scope="col">操作</th><th scope="col">案件</th><th scope="col">说明</th></tr></thead>
          <tbody>
            {entries.map((e) => (
              <tr key={e.seq}>
                <td class="num">{e.seq}</td><td class="num">{momentWords(e.at)}</td><td>{OPERATION_NAMES[e.what]}</td><td class="num"><bdi>{e.caseId ?? ''}</bdi></td>
                <td><bdi>{[e.rule === undefined ? '' : titleOf(e.rule), e.detail ?? '', e.count === undefined ? '' : `共 ${e.count} 条`].filter((w) => w !== '').join('；')}</bdi></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries !== undefined && entries.length + damaged < count && <button type="button" class="btn" onClick={onMore}>再列 200 条</button>}
    </section>
  )
}

function Checked({ check }: { check: { done: number } | Verified }) {
  if ('done' in check) return <p class="progress"><progress value={check.done} max={1} aria-label="核对进度" /><span class="num" role="status">{Math.floor(check.done * 100)}%</span></p>
  const { broken, count, head, setBack } = check
  return (
    <div class={broken ? 'bar failure' : 'bar'} role={broken ? 'alert' : 'status'}>
      {broken ? <p>记录在第 {broken.seq} 条处断开：{WHY[broken.why]}。之前的 {broken.seq - 1} 条完整，之后的不能证明没有改动。请保留现状，先备份，再报告管理人员。</p>
        : <p>{count} 条记录完整，没有发现改动或者缺失。末条校验值 <span class="num">{head.slice(0, 16)}</span>，可另行记下，供日后对照。</p>}
      {setBack.length > 0 && <p>第 {setBack.slice(0, 10).join('、')}{setBack.length > 10 ? ' 等' : ''} 条的时间早于前一条：电脑的时钟曾经调回，次序以序号为准。</p>}
    </div>
  )
}
