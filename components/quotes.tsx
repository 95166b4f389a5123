import { useState } from 'preact/hooks'
import type { ShownFinding } from './review.ts'
import type { ReadingActions } from './actions.ts'
import { More } from './more.tsx'
import { shownExhibits } from '../rules/exhibits.ts'
import { momentWords } from '../rules/words.ts'

const STEP = 5
const STATE_WORDS = { shown: '', hidden: '在当前未显示的页签中', gone: '页面中已找不到这些字' }

/** The exhibits of a finding. With a page beside it, each is a button that leads to its words there. */
export function Quotes({ finding, onQuote, quoteState }: { finding: ShownFinding } & Pick<ReadingActions, 'onQuote' | 'quoteState'>) {
  const [at, setAt] = useState(-1)
  const [all, setAll] = useState(false)
  const told = shownExhibits(finding.evidence)
  // What a person set by hand stands nowhere on the page.
  const byHand = told.filter((e) => e.by !== undefined && e.where === undefined)
  const quotes = told.filter((e) => !byHand.includes(e))
  // A few at a time, those around the current one, so that the stepper stays where the pointer is.
  const start = all ? 0 : Math.floor(Math.max(at, 0) / STEP) * STEP
  const shown = all ? quotes : quotes.slice(start, start + STEP)
  if (told.length === 0) return <p class="soft">本项没有可引用的原文。</p>
  const go = (place: number) => {
    const quote = quotes[(place + quotes.length) % quotes.length]
    if (!quote) return
    setAt((place + quotes.length) % quotes.length)
    onQuote?.(finding, quote.index)
  }
  return (
    <>
      {onQuote && quotes.length > 1 && (
        <div class="stepper">
          <button type="button" class="btn icon" aria-label="上一处原文" onClick={() => go(at < 0 ? quotes.length - 1 : at - 1)}>‹</button>
          <span class="num" role="status">{at < 0 ? `共 ${quotes.length} 处` : `第 ${at + 1} / ${quotes.length} 处`}</span>
          <button type="button" class="btn icon" aria-label="下一处原文" onClick={() => go(at + 1)}>›</button>
        </div>
      )}
      <ul class="quotes">
        {byHand.map((e) => (
          <li key={e.index}>
            <div class="quote still by-hand">{e.named && <span class="field">{e.named}</span>}{e.quote}<By by={e.by} /></div>
          </li>
        ))}
        {shown.map((quote, offset) => {
          const place = start + offset
          const state = quoteState?.(finding, quote.index) ?? 'shown'
          const body = (
            <>
              {quote.named && <span class="field">{quote.named}</span>}
              <q>{quote.quote}</q>
              {quote.by && <>　人工采用<By by={quote.by} /></>}
              {quote.where?.page !== undefined && <span class="soft num">第{quote.where.page}页</span>}
              {state !== 'shown' && <span class="state">{STATE_WORDS[state]}</span>}
            </>
          )
          return (
            <li key={quote.index}>
              {onQuote
                ? <button type="button" class="quote" aria-current={place === at ? 'true' : undefined} onClick={() => go(place)}>{body}</button>
                : <div class="quote still">{body}</div>}
            </li>
          )
        })}
      </ul>
      <More rest={quotes.length - shown.length} unit="处" onMore={() => setAll(true)} />
    </>
  )
}

/** Who set a value by hand, and when. */
export function By({ by }: { by: ShownFinding['evidence'][number]['by'] }) {
  return by ? <span class="num">（{by.name}，{momentWords(by.at)}）</span> : null
}
