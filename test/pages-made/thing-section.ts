import type { Chance } from './chance.ts'
import type { Content } from './content.ts'
import { sumIn, sumWithUnit, type Unit } from './forms.ts'
import { TITLES } from './labels.ts'
import { HELD_OUT } from './page.ts'
import { chooseLayout, dayWriter, type Section } from './sections.ts'
import type { Thing } from './thing-content.ts'
import { ALL_TOLD, TELLS_OWNER, THING_LAYOUTS, WITH_FOREIGN } from './thing-layouts.ts'
import type { Column, ThingRow } from './thing-view.ts'
import type { Wanted } from './wanted.ts'

/** The section of property: what of the things is told, and so what is to be read. */

const ORDER: Column[] = ['kind', 'description', 'owner', 'share', 'value', 'control', 'on', 'until', 'rank', 'disposal', 'reason']
const AROUND = ['sealed', 'impounded', 'frozen', 'waiting-sealed', 'auction-failed', 'auction-held', 'auction-announced', 'sold', 'deducted', 'valuation']
/** Cells without headings: of two days in them nobody says which is which. */
const BARE = new Set(['lines'])
/** Cells without headings, or sentences, keep their usual order. */
const ORDERLY = new Set(['lines', 'bare-spans'])
const NO_VALUE = new Set(['sentences'])
/** Layouts with a place for a share, and for the reason why a thing was not disposed of. */
const NO_MORE = new Set(['sentences', 'lines', 'stacked-lines', 'kinds-by-debtor', 'feedback-counts', 'bare-spans'])

export function things(content: Content, wanted: Wanted, c: Chance, held: boolean): Section {
  const layout = chooseLayout(THING_LAYOUTS, HELD_OUT.things, held, c)
  const written = dayWriter(c)
  const anyUnit = c.pick<Unit | ''>(['', '元', '万元'])
  /* Nobody knows the unit of a figure without a heading. */
  const unit = ORDERLY.has(layout) ? '' : anyUnit
  const told = ALL_TOLD.has(layout)
  /* Nobody writes the hour of a seal into a sentence. */
  const day = (d: string) => (told ? written(d).replace(/[T ]\d\d:.*$/, '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1.$2.$3') : written(d))
  const feedback = layout === 'feedback-counts'
  const foreign = WITH_FOREIGN.has(layout) ? content.foreign : undefined
  const ownerShown = TELLS_OWNER.has(layout) || content.debtors.length > 1 || foreign !== undefined || feedback || c.yes(0.6)
  const spare = c.pick(['—', '/', ''])
  const more = !NO_MORE.has(layout)
  const has: Record<Column, boolean> = {
    kind: true, description: true, owner: ownerShown, value: c.yes(0.6) && !NO_VALUE.has(layout), control: true, on: c.yes(0.8) || told, until: c.yes(0.6) || told, rank: c.yes(0.5),
    disposal: (c.yes(0.85) || told) && !feedback, share: more && c.yes(0.25), reason: more && c.yes(0.3),
  }
  const columns = (ORDERLY.has(layout) || c.yes(0.7) ? ORDER : c.shuffle(ORDER)).filter((k) => has[k])
  const rowOf = (t: Thing): ThingRow => ({
    thing: t, kind: t.kindWord, description: t.description, owner: t.owner, value: t.value === undefined ? spare : unit === '' ? sumWithUnit(t.value, c) : sumIn(t.value, unit, c), control: t.control?.word ?? '',
    on: t.control ? day(t.control.on) : '', until: t.control ? day(t.control.until).replace(/[T ]\d\d:.*$/, '') : '', rank: t.control?.rank === 'first' ? '首封' : t.control?.rank === 'waiting' ? '轮候' : spare, disposal: t.disposalWord, share: t.share ?? spare, reason: t.reason ?? spare,
  })
  const bare = BARE.has(layout)
  for (const t of content.things) {
    const rank = t.control?.rank
    const reason = has.reason && t.reason !== undefined ? { undisposable: t.reason } : {}
    wanted.caseFile.assets.push({
      kind: t.kind, mark: markOf(t), ...(ownerShown ? { owner: t.owner } : {}), ...(has.value && t.value !== undefined ? { value: t.value } : {}), ...(has.disposal && t.disposal !== undefined ? { disposal: t.disposal } : {}), ...reason,
      control: { kind: t.control?.kind ?? '', ...(has.on && !bare ? { on: t.control?.on ?? '' } : {}), ...(has.until && !bare ? { until: t.control?.until ?? '' } : {}), ...(has.rank && rank ? { rank } : {}) },
    })
    wanted.shown.set(`asset ${t.kind}`, { layout, label: t.kindWord, other: false })
    for (const kind of AROUND) wanted.optionalEvents.push({ kind, on: t.control?.on ?? '' }, { kind, acceptOn: [null] })
  }
  /* What the answers tell of property is the result of a query, of which they name no day. */
  for (const kind of ['network-query', 'traditional-investigation']) wanted.optionalEvents.push({ kind, acceptOn: [null] })
  const rows = content.things.map(rowOf)
  if (foreign) {
    wanted.optionalAssets.push({ kind: foreign.kind, owner: foreign.owner })
    wanted.optionalParties.push(foreign.owner)
    rows.splice(c.int(0, rows.length), 0, { ...rowOf({ ...foreign, disposalWord: spare }), owner: c.pick([`${foreign.owner}（${foreign.note}）`, `案外人${foreign.owner}`]), disposal: c.pick([spare, '不属于被执行人财产']) })
  }
  wanted.shown.set('asset', { layout, label: '', other: false })
  return { title: c.pick(TITLES.things), html: THING_LAYOUTS[layout]?.({ rows, denials: content.denials, columns, unit, c }) ?? '' }
}

/** What no other thing has: the plate, the number of the account, the room, the firm. */
function markOf(t: Thing): string {
  return /试[A-Z]\d+|尾号\d+|\d+号\d+栋\d+室|\d+号地块/.exec(t.description)?.[0] ?? t.description.replace(/\d+%股权$/, '')
}
