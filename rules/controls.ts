import { valueOf } from '../casefile/fact.ts'
import { inWords, type CivilDate } from '../casefile/dates.ts'
import { endOfMonths } from '../casefile/periods.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { AssetKind, EventKind } from '../casefile/vocabulary.ts'
import { assetName } from './asset-release.ts'
import { done, eventExhibit, eventsOf, exhibit, wordsOf } from './facts.ts'
import { limitOn, type LimitId } from './limits.ts'
import { placeOf } from './places.ts'
import type { Evidence } from './types.ts'

/** Seals, impoundments and freezings of a case: those of its property list, and those that only the process tells of. */
export interface Control {
  /** how it is called in a sentence */
  name: string
  asset: Asset | undefined
  kind: AssetKind | undefined
  on: CivilDate | undefined
  until: CivilDate | undefined
  /** 轮候: without effect until the earlier one is lifted, so that its period does not run */
  waiting: boolean
  /** lifted, or the thing is disposed of */
  over: boolean
  evidence: Evidence[]
  /** path in the file */
  field: string
  /** path of the day on which it ends */
  untilField: string
  /** words by which the material names the thing */
  words: string
}

const CONTROLLING: readonly EventKind[] = ['sealed', 'impounded', 'frozen']
const FINISHED: ReadonlySet<string> = new Set(['sold', 'debt-in-kind', 'deducted', 'done'])
/** Kinds that a seizing act names when no property list does. */
const THINGS: readonly [RegExp, AssetKind][] = [[/存款|银行|账户/, 'deposit'], [/车/, 'vehicle'], [/船/, 'vessel'], [/房|不动产|土地/, 'real-estate'], [/股权/, 'equity'], [/股票|证券|基金/, 'securities'], [/设备|机器|动产|货物/, 'movable']]

const NONE: Control[] = []

/** Computed from the file alone, in its order. */
export function controlsOf(file: CaseFile): Control[] {
  const acts = eventsOf(file, ...CONTROLLING)
  if (file.assets.length === 0 && acts.length === 0) return NONE
  const listed = file.assets.flatMap((a, i) => (a.control ? [ofAsset(a, `assets.${i}`)] : []))
  /* The same seal stands in list and process; a list that does not date its seals cannot be told from the process. */
  const days = new Set(listed.map((c) => c.on))
  const told = days.has(undefined) ? [] : acts.filter((e) => (e.done === undefined || e.done.value === true) && (valueOf(e.on) === undefined ? listed.length === 0 : !days.has(valueOf(e.on))))
  const all = [...listed, ...told.map((e) => ofEvent(file, e))]
  const lifted = done(file, 'control-released')
  return lifted.length === 0 ? all : all.map((c) => (concerning(lifted, c, all.length).sure.length > 0 ? { ...c, over: true } : c))
}

function ofAsset(a: Asset, field: string): Control {
  const c = a.control
  const released = valueOf(c?.released)
  return {
    name: assetName(a), asset: a, kind: a.kind.value ?? undefined, on: valueOf(c?.on), until: valueOf(c?.until) ?? endOfTerm(valueOf(c?.on), valueOf(c?.term)), field, untilField: `${field}.control.until`,
    waiting: valueOf(c?.rank) === 'waiting', over: (released !== undefined && released !== false) || FINISHED.has(valueOf(a.disposal) ?? ''), words: valueOf(a.description) ?? '',
    evidence: [...exhibit(field, a.kind), ...exhibit(`${field}.control.on`, c?.on), ...exhibit(`${field}.control.until`, c?.until), ...(c?.until ? [] : exhibit(`${field}.control.term`, c?.term)), ...exhibit(`${field}.control.rank`, c?.rank), ...exhibit(`${field}.control.released`, c?.released)],
  }
}

/** “2023年9月20日查封，期限三年”: the last day counted from the first. */
function endOfTerm(on: CivilDate | undefined, months: number | undefined): CivilDate | undefined {
  return on === undefined || months === undefined ? undefined : endOfMonths(on, months)
}

const ACTS = { sealed: '查封', impounded: '扣押', frozen: '冻结' } as const

function ofEvent(file: CaseFile, e: CaseEvent): Control {
  const words = `${valueOf(e.about) ?? ''} ${wordsOf(e)}`
  const on = valueOf(e.on), act = e.kind.value === 'impounded' ? ACTS.impounded : e.kind.value === 'frozen' ? ACTS.frozen : ACTS.sealed
  const field = `events.${placeOf(file, e)}`
  return {
    name: `${on === undefined ? '' : inWords(on)}${act}的${valueOf(e.about) ?? '财产'}`, asset: undefined, kind: THINGS.find(([re]) => re.test(words))?.[1], on, until: valueOf(e.until) ?? endOfTerm(on, valueOf(e.term)), field, untilField: `${field}.until`,
    waiting: /轮候/.test(words), over: false, words: valueOf(e.about) ?? '', evidence: [...eventExhibit(file, e), ...exhibit(`${field}.until`, e.until), ...(e.until ? [] : exhibit(`${field}.term`, e.term))],
  }
}

/** Of these acts, those that surely concern that control, and those that do not say which thing they concern. */
export function concerning(acts: readonly CaseEvent[], c: Control, among: number): { sure: CaseEvent[]; perhaps: CaseEvent[] } {
  const sure: CaseEvent[] = [], perhaps: CaseEvent[] = []
  for (const e of acts) {
    const on = valueOf(e.on), about = valueOf(e.about)
    if (on !== undefined && c.on !== undefined && on < c.on) continue
    if (among === 1) sure.push(e)
    else if (about === undefined ? c.words !== '' && wordsOf(e).includes(c.words) : c.words !== '' && (c.words.includes(about) || about.includes(c.words))) sure.push(e)
    else if (about === undefined) perhaps.push(e)
  }
  return { sure, perhaps }
}

/** How long a thing of that kind may be controlled at most (解释第485条); funds online are taken as 其他财产权, the longest. */
export function longest(kind: AssetKind | undefined): LimitId {
  if (kind === 'deposit') return 'seal-deposit'
  return kind === 'vehicle' || kind === 'vessel' || kind === 'movable' ? 'seal-movable' : 'seal-other'
}

/** The last day that is told of it, renewals counted; undefined where none is. */
export function toldEnd(c: Control, renewals: readonly CaseEvent[]): CivilDate | undefined {
  return [c.until, ...renewals.map((e) => valueOf(e.until))].filter((d) => d !== undefined).sort().at(-1)
}

/** The last day that the law allows for a control that began on its day; undefined where that day or the law of then is not known. */
export function latestEnd(c: Control): CivilDate | undefined {
  if (c.on === undefined) return undefined
  const limit = limitOn(longest(c.kind), c.on)
  return limit && endOfMonths(c.on, limit.value)
}
