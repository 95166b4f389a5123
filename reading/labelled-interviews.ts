import { readDate } from '../casefile/dates.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addEvents, type Draft } from './draft.ts'
import { exhibitor, isBlank } from './exhibit.ts'
import { interviewGroups } from './fields.ts'
import { statedTalk } from './interview-label.ts'
import { interviewEvents, isDebtor } from './interviews.ts'
import { findDates } from './narrative/dates.ts'
import type { Pair } from './pair.ts'
import { tell } from './told-beside.ts'
import { leadOfTalk, type RowContext } from './told-in.ts'

const OF_ANOTHER = /^(?:不)?同意(?:解除|撤销|延长|延期|变更|续封|续行|抵债|以物抵债|解封)/

/** Talks that labels of the page tell of, a group of them for each. */

export function readLabelledInterviews(snap: Snapshot, pairs: readonly Pair[], draft: Draft, context: RowContext): void {
  for (const group of interviewGroups(pairs)) {
    const first = [...group.values()][0]
    const all = [...group.values()]
    if (!first) continue
    const ex = exhibitor(snap, '约谈')
    const start = Math.min(...all.map((p) => p.labelStart)), end = Math.max(...all.map((p) => p.end))
    const fact = (p: Pair | undefined) => (p && !isBlank(p.value) ? ex.fact(p.value, p.start, p.end) : undefined)
    const on = group.get('interview.on'), said = group.get('interview.consent')
    /* “3月20日谈话，其表示…” stands under the label of the opinion. */
    const text = group.get('interview.text') ?? (on || !said || !/\d日?.{0,4}(?:谈话|约谈|面谈)/.test(said.value) ? undefined : said)
    const who = fact(group.get('interview.party')), mode = fact(group.get('interview.mode')), consent = fact(group.get('interview.consent')), told = fact(text)
    const date = on ? readDate(on.value) : undefined
    const spoken = on === undefined && text ? findDates(text.value.slice(0, 40)).find((d) => d.start <= 1 && d.precision === 'day' && d.role === 'day') : undefined
    const day = on && date?.precision === 'day' ? ex.fact(date.on, on.start, on.end) : text && spoken ? ex.fact(spoken.on, text.start, text.start + spoken.end) : undefined
    /* “是否约谈：否” */
    const held = told ? text : group.get('interview.held')
    const stated = held && !day && !consent ? statedTalk(snap, held) : undefined
    if (stated && stated !== 'open') addEvents(draft, [stated])
    if (stated) continue
    /* “同意解除限制消费措施”: asked of another thing than the closing. */
    if (!day && said && OF_ANOTHER.test(said.value) && !/终本|终结/.test(said.value)) continue
    /* A label whose value is not understood or empty tells of no interview. */
    if (!day && !told && !consent) continue
    addEvents(draft, interviewEvents({
      whole: (kind) => ex.fact(kind ?? 'applicant-interviewed', start, end),
      ...(day ? { on: day } : {}), ...(who ? { who } : {}), ...(mode ? { mode } : {}), ...(consent ? { consent } : {}), ...(told ? { text: told } : {}),
      told: text && told ? tell(snap, text, text.label, context, false, who && !isDebtor(who.value ?? '', draft.file) ? leadOfTalk(text.value, draft.file) : '').events : [],
    }, draft.file))
  }
}
