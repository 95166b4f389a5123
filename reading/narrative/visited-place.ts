import type { ToldAct } from './engine.ts'
import type { ReadParty } from './parties.ts'
import type { Story } from './story.ts'

/**
 * “7月9日到会文镇走访”, “未到抱罗镇”: where nobody is named, the place tells whose it is, if it stands in the address of some of the
 * several debtors and not of all.
 */
export function whosePlace(story: Story, acts: readonly ToldAct[], parties: readonly ReadParty[]): void {
  const debtors = parties.filter((p) => p.side === 'debtor')
  const homes = debtors.flatMap((p) => (p.party.address?.value ? [{ name: p.name, address: p.party.address.value }] : []))
  if (debtors.length < 2 || homes.length === 0) return
  for (const a of acts) {
    if (a.kind !== 'onsite-visit' || a.who.names) continue
    const words = story.text.slice(a.clause.start, a.clause.end)
    const places = [...words.matchAll(PLACE)].map((m) => m[0])
    const there = homes.filter((h) => places.some((place) => isIn(place, h.address))).map((h) => h.name)
    if (there.length > 0 && there.length < debtors.length) a.who = { names: there, at: a.clause }
  }
}

const PLACE = /[\u4e00-\u9fa5]{2,12}(?:街道|社区|小区|新村|[镇乡村屯寨路街巷苑])/g
/** The shortest name of a place, with what it is: 抱罗镇. */
const SHORTEST = 3

/** The words end with the name of a place of the address: “未到抱罗镇”, “文湾市抱罗镇”. */
function isIn(place: string, address: string): boolean {
  for (let from = 0; place.length - from >= SHORTEST; from++) if (address.includes(place.slice(from))) return true
  return false
}
