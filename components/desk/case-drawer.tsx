import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePlainPrint } from './plain-print.ts'
import { usePrintingOne } from './use-printing.ts'
import type { CivilDate } from '../../casefile/dates.ts'
import type { CaseRecord, Note } from '../../notes/schema.ts'
import type { ReadingActions } from '../actions.ts'
import { newDraft } from '../draft.ts'
import { Findings } from '../findings.tsx'
import { CaseLeads } from '../leads/case-leads.tsx'
import { NoteList } from '../note-list.tsx'
import { PanelTabs } from '../panel-tabs.tsx'
import { TimeTab, type TimeActions } from '../timeline/time-tab.tsx'
import { VerdictBox } from '../verdict-box.tsx'
import { momentWords } from '../../rules/words.ts'
import type { Change } from '../../rules/changes.ts'
import { Changes } from './changes-view.tsx'
import { fileNameOf } from './file-source.ts'
import { TimeWords } from './time-words.tsx'

/** `record` is missing where notes were kept of a case that was deleted or never stored. */
export type CaseDetail =
  | { kind: 'loading'; id: string }
  | { kind: 'failed'; id: string; message: string }
  | { kind: 'ready'; id: string; record: CaseRecord | undefined; notes: readonly Note[] }

export interface CaseDrawerProps extends ReadingActions {
  detail: CaseDetail
  /** the day it is, for what runs and what is over */
  today: CivilDate
  ruleset: string
  /** what is otherwise than the time before; undefined where it was judged once only */
  changes: readonly Change[] | undefined
  /** puts the case in time together, by the institution's settings */
  onTime: (caseId: string) => ReturnType<NonNullable<TimeActions['onTime']>>
  /** judge the stored case by today's rules */
  onAgain: () => void
  onOpenPage: (url: string) => void
  onExport: () => void
  onPapers: () => void
  onDeleteCase: () => void
  onClose: () => void
  /** the editor, while something is being written */
  children?: ComponentChildren
}

/** One case beside the list: its conclusions as they were when it was last seen, and its notes. */
export function CaseDrawer(props: CaseDrawerProps) {
  const { detail, role, onClose } = props
  const box = useRef<HTMLElement>(null)
  /* The case alone is printed, not the list behind it. */
  const { forbidden, tell } = usePlainPrint()
  const [printing, print] = usePrintingOne(() => tell('案件时间线', 1))
  useLayoutEffect(() => box.current?.focus(), [detail.id])
  const record = detail.kind === 'ready' ? detail.record : undefined
  const notes = detail.kind === 'ready' ? detail.notes : []
  const url = record?.url ?? notes[0]?.url
  const fileName = url === undefined ? undefined : fileNameOf(url)
  const written = notes.filter((n) => n.decision === undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) onClose()
  }
  return (
    <aside class={`drawer${printing ? ' printing' : ''}`} aria-label="案件详情" tabIndex={-1} ref={box} onKeyDown={onKeyDown}>
      <header class="top">
        <h2 class="num">{record?.caseNumber ?? detail.id}</h2>
        <button type="button" class="btn quiet" onClick={onClose}>关闭</button>
        <p class="soft">{record && <>{record.court}<br />{record.title}<br /><span class="num">最近核对 {momentWords(record.lastSeenAt)}</span>{fileName !== undefined && <><br />来自文书 <span class="num">{fileName}</span></>}</>}</p>
        <div class="row">
          {url && fileName === undefined && <button type="button" class="btn" onClick={() => props.onOpenPage(url)}>打开原页</button>}
          <button type="button" class="btn" disabled={detail.kind !== 'ready'} onClick={props.onExport}>{record ? '导出本案…' : '导出本案批注…'}</button>
          {record && <button type="button" class="btn" onClick={props.onPapers}>生成文书…</button>}
          {record && <button type="button" class="btn danger" onClick={props.onDeleteCase}>删除…</button>}
        </div>
      </header>
      <div class="scroll">
        {detail.kind === 'loading' && <p class="bar" role="status">正在读取…</p>}
        {detail.kind === 'failed' && <p class="bar failure" role="alert">没有读出本案：{detail.message}</p>}
        {detail.kind === 'ready' && !record && <p class="bar">没有存下本案的核对结论，只有批注。打开原页可重新核对。</p>}
        {record && (
          <>
            <Changes record={record} changes={props.changes} old={record.review.asOf !== props.today || record.review.ruleset !== props.ruleset} role={role} onAgain={props.onAgain} />
            <VerdictBox review={record.review} role={role} notes={notes} />
            <PanelTabs key={record.id} label="本案" tabs={[
              { name: '结论', content: <Findings {...props} findings={record.review.findings} caseId={record.id} notes={notes} /> },
              { name: '时间线', content: <TimeTab of={record} onTime={() => props.onTime(record.id)} onRule={props.onRule} onPrint={forbidden ? undefined : print} whole={printing} words={(of) => <TimeWords {...of} />} /> },
            ]} />
            <p class="soft num stamp">按 {record.review.asOf} 核对，规则 {record.review.ruleset}。本工具只作提示，由人决定。</p>
          </>
        )}
        {detail.kind === 'ready' && props.leads && <CaseLeads leads={props.leads.of(detail.id)} onOpen={props.leads.onOpen} />}
        {detail.kind === 'ready' && (
          <section>
            <h2>
              批注<span class="count num">{written.length} 条</span>
              <button type="button" class="btn end" onClick={() => props.onWrite(newDraft(detail.id, { type: 'case' }))}>写全案批注</button>
            </h2>
            <NoteList {...props} notes={written} findings={record?.review.findings ?? []} />
          </section>
        )}
      </div>
      {props.children}
    </aside>
  )
}
