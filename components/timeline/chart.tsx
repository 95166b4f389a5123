import { inWords } from '../../casefile/dates.ts'
import { LANE_WORDS, LANES, type TimelineItem, type CaseTime, type CaseTerm } from '../../rules/timeline/model.ts'
import { scaleOf } from './scale.ts'

/** The case drawn over its days: acts by lane, under them the periods. For the eye only: the lists beside it say the same in words. */
export function TimeChart({ time, onItem }: { time: CaseTime; onItem?: ((item: TimelineItem) => void) | undefined }) {
  const scale = scaleOf(time)
  if (!scale) return null
  const lanes = LANES.map((lane) => ({ lane, items: time.items.filter((i) => i.lane === lane && i.on !== undefined) })).filter((l) => l.items.length > 0)
  const terms = time.terms.filter((t) => t.end !== undefined)
  const today = time.asOf >= scale.first && time.asOf <= scale.last ? scale.at(time.asOf) : undefined
  return (
    <div class="time-chart" aria-hidden="true">
      <div class="time-row time-ticks"><span /><div>{scale.ticks.map((t) => <i key={t.day} style={{ left: `${scale.at(t.day)}%` }}>{t.words}</i>)}</div></div>
      {lanes.map(({ lane, items }) => (
        <div class="time-row" key={lane}>
          <span>{LANE_WORDS[lane]}</span>
          <div>
            {today !== undefined && <b class="today" style={{ left: `${today}%` }} />}
            {items.map((i) => (
              <i key={i.field} class={`dot ${i.done === true ? 'done' : i.done === false ? 'undone' : 'open'}`} style={{ left: `${scale.at(i.on ?? '')}%` }} title={`${dayWords(i)} ${i.words}${i.who === '' ? '' : `（${i.who}）`}`}
                onClick={() => onItem?.(i)} />
            ))}
          </div>
        </div>
      ))}
      {terms.map((t) => (
        <div class="time-row term" key={t.id}>
          <span title={t.title}>{t.title}</span>
          <div>
            {today !== undefined && <b class="today" style={{ left: `${today}%` }} />}
            <i class={`bar ${t.state}`} style={barPlace(t, scale.at)} title={t.says} />
            {t.met !== undefined && <i class="met" style={{ left: `${scale.at(t.met)}%` }} />}
          </div>
        </div>
      ))}
    </div>
  )
}

function barPlace(t: CaseTerm, at: (day: string) => number): { left: string; width: string } {
  const end = at(t.end ?? ''), from = t.from === undefined ? end - 1 : at(t.from)
  return { left: `${from}%`, width: `${Math.max(0.6, end - from)}%` }
}

/** The day as far as it is known. */
export function dayWords(i: TimelineItem): string {
  if (i.on === undefined) return i.until === undefined ? '日期未载明' : `不晚于${inWords(i.until)}`
  if (i.precision === 'month') return `${i.on.slice(0, 4)}年${Number(i.on.slice(5, 7))}月`
  if (i.precision === 'year') return `${i.on.slice(0, 4)}年`
  return i.precision === 'range' && i.until !== undefined ? `${inWords(i.on)}至${inWords(i.until)}` : inWords(i.on)
}
