import { profileFieldName } from '../../casefile/profile-fields.ts'
import type { FieldRule, ProfilePage } from '../../casefile/profile.ts'
import { squash } from '../../casefile/text.ts'
import { contains, type Block, type Snapshot } from '../../page/snapshot.ts'
import { meaningOf, type LabelMeaning } from '../labels.ts'
import { trim, VALUE_MAX, type Pair } from '../pair.ts'
import { headingBefore } from '../headings.ts'
import { meaningOfField } from './meaning.ts'
import { selectBlocks } from './selector.ts'

/** What a profile says of labels and places, put among the labelled values that the general reader found. */

type LabelRule = Extract<FieldRule, { label: string }>
type PlaceRule = Extract<FieldRule, { selector: string }>

/** The profile's labels for the readers: those bound to a section keep their general meaning until the section is known. */
export function labelsOf(page: ProfilePage): ReadonlyMap<string, LabelMeaning> {
  const labels = new Map<string, LabelMeaning>()
  for (const r of page.fields) {
    if (!('label' in r)) continue
    const word = squash(r.label)
    if (r.section === undefined) labels.set(word, meaningOfField(r.field))
    else if (!labels.has(word)) labels.set(word, meaningOf(word) ?? { type: 'other' })
  }
  return labels
}

/** Pairs with the meaning that the profile gives them, and those of its places, in page order. */
export function speak(snap: Snapshot, pairs: readonly Pair[], page: ProfilePage, skip: (b: Block) => boolean): Pair[] {
  const bySection = new Map<string, LabelRule[]>()
  for (const r of page.fields) if ('label' in r && r.section !== undefined) bySection.set(squash(r.label), [...(bySection.get(squash(r.label)) ?? []), r])
  const spoken = pairs.map((p): Pair => {
    const rules = bySection.get(squash(p.label))
    const heading = rules ? squash(headingBefore(snap, p.block)) : ''
    const rule = rules?.find((r) => heading === squash(r.section ?? ''))
    return rule ? { ...p, meaning: meaningOfField(rule.field) } : p
  })
  const places = page.fields.flatMap((r) => ('selector' in r ? placePairs(snap, r, skip) : []))
  /* What the profile places is not read a second time by its label. */
  const rest = spoken.filter((p) => !places.some((x) => x.meaning.type !== 'other' && p.start < x.end && x.start < p.end && p.value !== ''))
  const unread = places.filter((p) => p.meaning.type !== 'other')
  return [...rest, ...unread].sort((a, b) => a.labelStart - b.labelStart)
}

function placePairs(snap: Snapshot, rule: PlaceRule, skip: (b: Block) => boolean): Pair[] {
  const meaning = meaningOfField(rule.field)
  return selectBlocks(snap, rule.selector, 50).filter((b) => !inside(b, skip)).map((block) => {
    let { start, end } = block
    const text = snap.text.slice(start, end)
    const after = rule.after === undefined ? -1 : text.indexOf(rule.after)
    if (rule.after !== undefined && after >= 0) start += after + rule.after.length
    const before = rule.before === undefined ? -1 : snap.text.slice(start, end).indexOf(rule.before)
    if (before >= 0) end = start + before
    /* The words that the value should follow are not there: nothing is said. */
    if (rule.after !== undefined && after < 0) end = start
    const place = trim(snap.text, start, Math.min(end, start + VALUE_MAX))
    return { label: profileFieldName(rule.field), meaning, labelStart: block.start, value: snap.text.slice(place.start, place.end), ...place, block }
  })
}

function inside(block: Block, skip: (b: Block) => boolean): boolean {
  for (let b: Block | null = block, levels = 0; b && levels < 100; b = b.parent, levels++) if (skip(b)) return true
  return false
}

/** The value that the profile gives for the page's own case number, as it stands on the page. */
export function spokenNumbers(pairs: readonly Pair[]): string[] {
  return pairs.flatMap((p) => (p.meaning.type === 'scalar' && p.meaning.field === 'caseNumber' && p.meaning.rank < 0 && p.value !== '' ? [p.value] : []))
}

/** Is a block in one of the regions that the profile leaves out? */
export function ignored(snap: Snapshot, page: ProfilePage): (b: Block) => boolean {
  const regions = page.ignore.flatMap((s) => selectBlocks(snap, s))
  return regions.length === 0 ? () => false : (b) => regions.some((r) => contains(r, b))
}
