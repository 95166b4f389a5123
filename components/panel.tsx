import type { ComponentChildren, Ref } from 'preact'
import type { Note, NoteTarget } from '../notes/schema.ts'
import type { ReadingActions } from './actions.ts'
import { newDraft } from './draft.ts'
import type { ElementActions } from './elements/actions.ts'
import { ElementsView } from './elements/elements-view.tsx'
import type { Correcting } from './elements/use-correcting.ts'
import { LeadCount } from './leads/lead-button.tsx'
import { Findings } from './findings.tsx'
import { NoteList } from './note-list.tsx'
import { CaseRows } from './case-rows.tsx'
import { LayoutBar, type LayoutActions } from './pointing/layout-bar.tsx'
import type { PageState } from './page-state.ts'
import { PanelTabs } from './panel-tabs.tsx'
import { TimeTab, type TimeActions } from './timeline/time-tab.tsx'
import { UnseenList } from './unseen.tsx'
import { RoleSwitch } from './role-switch.tsx'
import { VerdictBox } from './verdict-box.tsx'
import type { Role } from '../rules/words.ts'

export interface PanelProps extends ReadingActions, LayoutActions, TimeActions {
  state: PageState
  side: 'left' | 'right'
  /** identity of the case in the store; notes can be written only where there is one */
  caseId: string | undefined
  caseNumber: string
  court: string
  /** notes and decisions of this case, bin excluded, in reading order */
  notes: readonly Note[]
  /** something went wrong outside of the editor: a Chinese sentence */
  trouble?: string | undefined
  onRole: (role: Role) => void
  onRead: () => void
  onDesk: () => void
  onExport: () => void
  onClose: () => void
  /** cases of which frames of this window show more than one */
  cases?: readonly { caseId: string; caseNumber: string }[] | undefined
  onCase?: ((caseId: string) => void) | undefined
  /** open the verdict of a row of the list */
  onRow?: ((caseId: string) => void) | undefined
  /** from a row's verdict back to the list */
  onBack?: (() => void) | undefined
  /** draw a region on an image */
  onRegion?: ((of?: Note) => void) | undefined
  /** move the panel to the other edge, where it hides the words that the reader wants to see */
  onTurn: () => void
  /** what was read of the case, and the ways to set it right */
  byHand: ElementActions
  correcting: Correcting
  /** begin a note on a value of the case */
  onNoteField: (target: NoteTarget) => void
  panelRef?: Ref<HTMLElement>
  /** the editor, while something is being written */
  children?: ComponentChildren
}

/** The panel in the page: what the case is, the verdict, the four standards, the other conclusions, the notes. */
export function Panel(props: PanelProps) {
  const { state, side, caseId, caseNumber, court, role, notes, trouble, onClose } = props
  const locked = state.kind === 'locked'
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) onClose()
    if (event.altKey && event.code === 'KeyR' && props.caseId !== undefined && props.onRegion) { event.preventDefault(); props.onRegion() }
  }
  return (
    <aside class={`panel ${side}`} aria-label="终本审查" tabIndex={-1} ref={props.panelRef ?? null} onKeyDown={onKeyDown}>
      <header class="top">
        <h1 class="num">{locked ? '已锁定' : caseNumber || (state.kind === 'reading' ? '终本审查' : state.kind === 'list' ? '案件列表' : '案号未识别')}</h1>
        <button type="button" class="btn quiet" onClick={onClose}>收起</button>
        {!locked && <><p class="soft">{court || (state.kind === 'reading' || state.kind === 'list' ? '' : '法院未识别')}</p><RoleSwitch role={role} onRole={props.onRole} /></>}
      </header>
      <div class="scroll">
        {locked && <div class="bar row"><p>{state.said}</p>{state.act && <button type="button" class="btn primary" onClick={props.onDesk}>{state.act}</button>}</div>}
        {(props.cases?.length ?? 0) > 1 && (
          <label class="bar">本窗口有 {props.cases?.length} 件案件，现看
            <select value={props.caseId} onChange={(e) => props.onCase?.(e.currentTarget.value)}>{props.cases?.map((c) => <option key={c.caseId} value={c.caseId}>{c.caseNumber}</option>)}</select>
          </label>
        )}
        {state.kind === 'viewer' && <p class="bar">本页没有案号。在本页所作的批注归入您选定的案件：{caseNumber}。要换一件，请点工具栏上的本扩展按钮，再选“在图像上批注”。</p>}
        {trouble && <p class="bar failure" role="alert">{trouble}</p>}
        <div role="status">
          {state.kind === 'reading' && <p class="bar">正在读取本页…</p>}
          {state.kind === 'read' && state.stale && <p class="bar">页面已变化，正在重新核对；以下是变化前的结论。</p>}
        </div>
        {state.kind === 'read' && state.unread?.map((words) => <p class="bar" key={words}>{words}。</p>)}
        <LayoutBar layout={props.layout} onPoint={props.onPoint} onSample={props.onSample} onEndTrial={props.onEndTrial} />
        {state.kind === 'reading' && <div class="skeleton" aria-hidden="true"><i /><i /><i /></div>}
        {state.kind === 'unrecognised' && <Unrecognised {...props} seen={state.seen ?? []} open={state.open ?? []} />}
        {state.kind === 'read' && (
          <>
            {state.ofList && <button type="button" class="btn quiet" onClick={props.onBack}>‹ 返回列表</button>}
            {props.byHand.elements && !state.ofList
              ? <PanelTabs label="本案" tabs={[
                { name: '结论', content: <Conclusions {...props} review={state.review} unseen={state.unseen ?? []} /> },
                { name: '案件要素', note: open(props.byHand.elements), content: <ElementsView actions={props.byHand} correcting={props.correcting} caseId={props.caseId ?? ''} findings={state.review.findings} noting={props} /> },
                { name: '时间线', content: <TimeTab {...props} of={state.review} /> },
              ]} />
              : <Conclusions {...props} review={state.review} unseen={state.unseen ?? []} />}
          </>
        )}
        {state.kind === 'list' && <CaseRows rows={state.rows} role={role} onRow={props.onRow ?? (() => {})} />}
        {state.kind !== 'read' && <Notes {...props} />}
      </div>
      {props.children}
      {!locked && <footer class="bottom">
        <p class="soft num">
          本工具只作提示，由人决定。{state.kind === 'read' && <>按 {state.review.asOf} 核对，规则 {state.review.ruleset}{props.layout.spoke !== undefined && <>；版式：{props.layout.spoke}</>}</>}
        </p>
        <div class="row">
          <button type="button" class="btn" onClick={props.onDesk}>工作台</button>
          <LeadCount leads={props.leads} caseId={caseId} />
          <button type="button" class="btn" onClick={props.onExport} disabled={notes.length === 0}>导出本案批注</button>
          <button type="button" class="btn" onClick={() => props.onPoint()}>标定</button>
          <button type="button" class="btn quiet end" onClick={props.onTurn}>移到{side === 'right' ? '左' : '右'}侧</button>
        </div>
      </footer>}
    </aside>
  )
}

function Conclusions(props: PanelProps & Pick<Extract<PageState, { kind: 'read' }>, 'review' | 'unseen'>) {
  return (
    <>
      <VerdictBox review={props.review} role={props.role} notes={props.notes} />
      <UnseenList unseen={props.unseen ?? []} />
      <Findings {...props} findings={props.review.findings} caseId={props.caseId ?? ''} />
      <Notes {...props} />
    </>
  )
}

/** How many readings contradict each other, or what was set by hand. */
function open({ list }: NonNullable<ElementActions['elements']>): string | undefined {
  const n = list.filter((e) => e.state === 'conflict' || e.correction?.status === 'page-changed').length
  return n === 0 ? undefined : `${n} 项不一致`
}

function Notes(props: PanelProps) {
  const { caseId, notes } = props
  const written = notes.filter((n) => n.decision === undefined)
  if (caseId === undefined) return null
  return (
    <section>
      <h2>
        批注<span class="count num">{written.length} 条</span>
        {props.onRegion && <button type="button" class="btn end" aria-keyshortcuts="Alt+R" title="在扫描件、图像上画框批注（Alt+R）" onClick={() => props.onRegion?.()}>框选图像</button>}
        <button type="button" class="btn" onClick={() => props.onWrite(newDraft(caseId, { type: 'case' }))}>写全案批注</button>
      </h2>
      {written.length === 0
        ? <p class="soft lead">还没有批注。在页面上选中文字，点旁边的“批注”即可；扫描件用“框选图像”。</p>
        : <NoteList {...props} notes={written} findings={props.state.kind === 'read' ? props.state.review.findings : []} />}
    </section>
  )
}

function Unrecognised({ seen, open, onRead, onPoint, onSample }: Pick<PanelProps, 'onRead' | 'onPoint' | 'onSample'> & { seen: string[]; open: readonly string[] }) {
  const [title, why, ...advice] = open.length > 1
    ? ['不能确定本页显示的是哪一件案件', `本页同时打开了 ${open.length} 件案件（${open.slice(0, 3).join('、')}${open.length > 3 ? ' 等' : ''}），看不出当前显示的是哪一件，因此不作任何结论。`, '请只留下要核对的案件，关闭其他案件后重新读取。', '仍不能确定的，可以标定本页（指出案号在哪里），或者人工核对。']
    : ['本页版式未识别', '本页像是案件页，但没有读出可以核对的内容，因此不作任何结论。', '如内容尚未显示完，请等页面载入或展开各页签后重新读取。', '如案卷另有“案件详情”页，请到该页核对。', '仍不能识别的，可以标定本页（指出各个值是什么），或者人工核对。']
  return (
    <section class="verdict-box t-check">
      <div>
        <h2>{title}</h2>
        <p>{why}</p>
        {seen.length > 0 && <p class="soft">已认出：{seen.join('、')}</p>}
        <ul class="dots">{advice.map((a) => <li key={a}>{a}</li>)}</ul>
        <div class="row">
          <button type="button" class="btn primary" onClick={onRead}>重新读取</button>
          <button type="button" class="btn" onClick={() => onPoint()}>标定本页</button>
          <button type="button" class="btn" onClick={onSample}>脱敏采样</button>
        </div>
      </div>
    </section>
  )
}
