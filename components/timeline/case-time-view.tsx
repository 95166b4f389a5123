import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { inWords } from '../../casefile/dates.ts'
import { type CaseTime, type Stage, openTerms, type CaseTerm, type TimelineItem } from '../../rules/timeline/model.ts'
import type { Evidence } from '../../rules/types.ts'
import { More, useMore } from '../more.tsx'
import { dayWords, TimeChart } from './chart.tsx'

/** The words behind an item, to be shown beside it. */
export interface ItemWords {
  evidence: readonly Evidence[]
  /** what the item is called */
  name: string
  /** another one each time that the item is asked for from elsewhere, for instance from the chart */
  asked?: object | undefined
}

export interface CaseTimeActions {
  /** light up the words in the page */
  onWords?: ((evidence: readonly Evidence[]) => void) | undefined
  /** where there is no page beside it: shows the words themselves */
  words?: ((of: ItemWords) => ComponentChildren) | undefined
  /** every act is listed, for a print */
  whole?: boolean | undefined
  onRule?: ((rule: string) => void) | undefined
  onPrint?: (() => void) | undefined
}
interface Props extends CaseTimeActions {
  time: CaseTime
}

const STATE_WORDS: Record<CaseTerm['state'], string> = { kept: '符合', broken: '不符合', running: '未届满', over: '已了结', unknown: '待核实' }
const STAGE_WORDS: Record<Stage['state'], string> = { done: '已做', absent: '没有', unseen: '未见' }
const FIRST = 40

/** The whole case in time: what is due, the chart, every act with its words, and the stages. */
export function CaseTimeView({ time, ...actions }: Props) {
  const open = openTerms(time.terms)
  const settled = time.terms.filter((t) => !open.includes(t))
  const { shown, more } = useMore(time.items, FIRST)
  const [asked, setAsked] = useState<{ item: TimelineItem }>()
  const listed = actions.whole ? time.items : time.items.slice(0, Math.max(shown.length, asked === undefined ? 0 : time.items.indexOf(asked.item) + 1))
  const onItem = actions.onWords ? (i: TimelineItem) => actions.onWords?.(i.evidence) : actions.words && ((item: TimelineItem) => setAsked({ item }))
  return (
    <div class="case-time">
      <section>
        <h2>期限<span class="count num">{time.terms.length} 项</span>{actions.onPrint && <button type="button" class="btn end" onClick={actions.onPrint}>打印</button>}</h2>
        {time.terms.length === 0 && <p class="soft lead">没有读到可以计算期限的日期。</p>}
        <ul class="terms">{[...open, ...settled].map((t) => <Term key={t.id} term={t} {...actions} />)}</ul>
        <p class="soft">按 {inWords(time.asOf)} 计算。例外和能否归责以各条规则的结论为准。</p>
      </section>
      {time.items.length > 0 && (
        <section>
          <h2>时间图</h2>
          <TimeChart time={time} onItem={onItem} />
          <p class="soft time-key">实心为已做，空心为未做，斜纹为待核实；竖线为今日。</p>
        </section>
      )}
      <section>
        <h2>经过<span class="count num">{time.items.length + time.left} 项</span></h2>
        {time.items.length === 0 && <p class="soft lead">没有读到办案经过。</p>}
        <ol class="acts">
          {listed.map((i) => (
            <li key={i.field} class={i.done === true ? '' : i.done === false ? 'undone' : 'open'}>
              <span class="num soft">{dayWords(i)}</span>
              <span>{i.words}{i.who !== '' && `（${i.who}）`}{i.done === false && <b class="tag">未做</b>}{i.done === null && <b class="tag wanted">是否完成待核实</b>}</span>
              <ToWords evidence={i.evidence} name={i.words} asked={asked?.item === i ? asked : undefined} {...actions} />
            </li>
          ))}
        </ol>
        <More rest={time.items.length - listed.length} unit="项" onMore={more} />
        {time.left > 0 && <p class="soft">另有 {time.left} 项未列出，请在页面中查看。</p>}
      </section>
      <section>
        <h2>环节<span class="count num">{time.stages.filter((s) => s.state === 'done').length} / {time.stages.length}</span></h2>
        <ul class="stages">{time.stages.map((s) => <StageRow key={s.name} stage={s} {...actions} />)}</ul>
      </section>
    </div>
  )
}

/** Leads to the words of an item: in the page, or beside it. */
function ToWords({ evidence, name, asked, onWords, words }: ItemWords & CaseTimeActions) {
  if (evidence.length === 0) return null
  if (words) return <>{words({ evidence, name, asked })}</>
  return onWords ? <button type="button" class="btn quiet" aria-label={`看原文：${name}`} onClick={() => onWords(evidence)}>原文</button> : null
}

function Term({ term, ...actions }: { term: CaseTerm } & CaseTimeActions) {
  const { onRule } = actions
  return (
    <li class={`term-row ${term.state}`}>
      <p><strong>{term.title}</strong><span class={`tag state-${term.state}`}>{STATE_WORDS[term.state]}</span>{term.end !== undefined && <span class="num end">{inWords(term.end)}</span>}</p>
      <p class="soft">{term.says}</p>
      <div class="row">
        <ToWords evidence={term.evidence} name={term.title} {...actions} />
        {onRule && <button type="button" class="btn quiet" aria-label={`规则：${term.title}`} onClick={() => onRule(term.rule)}>规则</button>}
      </div>
    </li>
  )
}

function StageRow({ stage, ...actions }: { stage: Stage } & CaseTimeActions) {
  return (
    <li class={`stage ${stage.state}`}>
      <span class="sign" aria-hidden="true" />
      <span>{stage.name}</span>
      <span class="num soft">{stage.on !== undefined && inWords(stage.on)}</span>
      <span class={`tag stage-${stage.state}`}>{STAGE_WORDS[stage.state]}</span>
      {stage.state !== 'done' && <span class="soft material">见于：{stage.material}</span>}
      <ToWords evidence={stage.evidence} name={stage.name} {...actions} />
    </li>
  )
}
