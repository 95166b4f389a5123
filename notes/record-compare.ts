import { BEFORE_FIRST, type Entry } from './record.ts'

/**
 * An exported operation record, or the digest that was noted down, beside the record as it is now: the only thing that shows that the
 * whole profile was put back to an earlier day, or that somebody made a new chain from some point on. Both verify by themselves.
 */

export type Compared =
  /** all that was exported is there; so many came after it */
  | { kind: 'same'; entries: number; since: number }
  /** up to `until` both are the same; of what was exported so many more are not there. `present`: how many other entries stand in their place */
  | { kind: 'parted'; until: number; missing: number; present: number }
  /** nothing in common; `cleared`: the present record began when all was deleted, behind the very last entry of the exported one;
      `lost`: it began when the browser had emptied the database, and whether the last entry that was known then is among the exported ones */
  | { kind: 'other'; entries: number; cleared: boolean; lost?: 'known' | 'unknown' | undefined }
  /** the file itself does not hold together at this entry of it */
  | { kind: 'spoiled'; at: number }
  | { kind: 'none' }

interface Link { prev: string; hash: string }
const HEX = '[0-9a-f]{64}'

/** The digests of an exported record, in order; the other columns hold words for the reader. At most as many as are in the text. */
export function linksOf(csv: string): Link[] {
  return [...csv.matchAll(new RegExp(`(${HEX})"?,"?'?(${HEX})`, 'g'))].map(([, prev = '', hash = '']) => ({ prev, hash }))
}

/** `now`: the record as it is, from its first entry on. */
export function compareRecords(links: readonly Link[], now: readonly Entry[]): Compared {
  const [first] = links
  if (first === undefined) return { kind: 'none' }
  const spoiled = links.findIndex((l, i) => l.prev !== (i === 0 ? BEFORE_FIRST : links[i - 1]?.hash))
  if (spoiled >= 0) return { kind: 'spoiled', at: spoiled + 1 }
  let until = 0
  while (until < links.length && links[until]?.hash === now[until]?.hash) until++
  if (until === links.length) return { kind: 'same', entries: until, since: now.length - until }
  if (until > 0) return { kind: 'parted', until, missing: links.length - until, present: now.length - until }
  const began = now[0]
  return { kind: 'other', entries: links.length, cleared: began?.what === 'everything-deleted' && began.detail?.endsWith(links.at(-1)?.hash.slice(0, 16) ?? ' ') === true, lost: lostBefore(links, began) }
}

function lostBefore(links: readonly Link[], began: Entry | undefined): 'known' | 'unknown' | undefined {
  if (began?.what !== 'database-lost') return undefined
  const head = /末条校验值 ([0-9a-f]{16})/.exec(began.detail ?? '')?.[1]
  return head !== undefined && links.some((l) => l.hash.startsWith(head)) ? 'known' : 'unknown'
}

/**
 * How many of the first `until` entries stand in the file in other words than an export of today gives them, which the digests alone do not show: the file was
 * altered, or written anew by a spreadsheet. `lines`: the rows of such an export, heads left out.
 */
export function reworded(csv: string, lines: readonly string[]): number {
  const there = new Set(csv.split(/\r?\n/))
  return lines.filter((line) => !line.split(/\r?\n/).every((l) => there.has(l))).length
}

/** The entry whose digest begins so (8 digits at least), as it was noted down; undefined where there is none. */
export function entryWith(digest: string, now: readonly Entry[]): Entry | undefined {
  const wanted = digest.trim().toLowerCase()
  return /^[0-9a-f]{8,64}$/.test(wanted) ? now.find((e) => e.hash.startsWith(wanted)) : undefined
}

/** What that means, and what to do next. `other`: of the entries found here, those that the file words otherwise. */
export function comparedWords(c: Compared, other = 0): { sound: boolean; words: string } {
  switch (c.kind) {
    case 'same': return other === 0 ? { sound: true, words: `导出的 ${c.entries} 条都在现有记录中，逐条一致；此后又记下 ${c.since} 条。` }
      : { sound: false, words: `导出的 ${c.entries} 条的校验值都在现有记录中，现有记录没有缺少；但文件中有 ${other} 条的文字与现有记录不同：文件可能被改动过，或者用表格软件另存过、由别的版本导出。以现有记录为准。` }
    case 'parted': return {
      sound: false,
      words: `前 ${c.until} 条一致；导出文件中第 ${c.until + 1} 条起的 ${c.missing} 条不在现有记录中${c.present === 0 ? '' : `，现有记录从第 ${c.until + 1} 条起另有 ${c.present} 条`}。`
        + `本机的数据曾恢复成较早的样子（如恢复了旧的磁盘或者浏览器用户文件夹），或者记录被改写过；第 ${c.until} 条以后所做的批注、更正也可能不在了。请保留该导出文件，查明原因；有备份的，可以恢复备份。`,
    }
    case 'other': return c.cleared ? { sound: true, words: `现有记录从“全部清除”开始，清除时的末条校验值与导出文件的末条一致：导出的 ${c.entries} 条是清除之前的完整记录。` }
      : c.lost === 'known' ? { sound: true, words: `现有记录从“数据丢失”（浏览器清空了数据库）重新开始；丢失之前最后记下的校验值就在导出文件中：导出的 ${c.entries} 条是丢失之前的记录，请妥善保管。` }
      : c.lost === 'unknown' ? { sound: false, words: `现有记录从“数据丢失”（浏览器清空了数据库）重新开始，与导出的 ${c.entries} 条没有一条相同，丢失之前最后记下的校验值也不在文件中：导出可能早于丢失，也可能来自别处，不能由此认定。` }
      : { sound: false, words: `导出的 ${c.entries} 条与现有记录没有一条相同：文件来自别的电脑或者别的浏览器用户，或者本机的记录曾经全部清除、重新开始。` }
    case 'spoiled': return { sound: false, words: `导出文件本身在第 ${c.at} 条处不连续，可能被改动过或者不完整，不能用来核对。` }
    case 'none': return { sound: false, words: '文件中没有操作记录的校验值；请选择用“导出记录”生成的 .csv 文件。' }
  }
}
