import type { RecordCompareProps } from '../../components/desk/data/record-compare.tsx'
import { compareRecords, comparedWords, entryWith, linksOf, reworded } from '../../notes/record-compare.ts'
import { recordLines } from '../../notes/record-csv.ts'
import type { Entry } from '../../notes/record.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { momentWords } from '../../rules/words.ts'

/** Entries read at a time, and bytes of an exported record at most. */
const PAGE = 5000
const FILE_MAX = 200_000_000

/** The whole operation record, from its first entry on. */
export async function wholeRecord(store: Store): Promise<Entry[]> {
  const all: Entry[] = []
  for (let page = await store.records(PAGE); page.entries.length > 0; page = await store.records(PAGE, page.entries.at(-1)?.seq)) all.push(...page.entries)
  return all.reverse()
}

/** Wires 核对已导出的记录 to the page 数据. */
export function createRecordCompare(store: Store, titles: ReadonlyMap<string, string>, draw: () => void) {
  let said: RecordCompareProps['said']
  const tell = async (work: () => Promise<RecordCompareProps['said']>) => {
    said = await work().catch((error: unknown) => ({ sound: false, words: `没有核对：${explain(error, '没有改动')}` }))
    draw()
  }
  return (): RecordCompareProps => ({
    said,
    onFile: (file) => void tell(async () => {
      if (file.size > FILE_MAX) return { sound: false, words: '文件过大，不是本程序导出的操作记录。' }
      const [text, all] = [await file.text(), await wholeRecord(store)]
      const found = compareRecords(linksOf(text), all)
      return comparedWords(found, found.kind === 'same' ? reworded(text, recordLines(all.slice(0, found.entries), titles)) : 0)
    }),
    onDigest: (digest) => void tell(async () => {
      const found = entryWith(digest, await wholeRecord(store))
      return found ? { sound: true, words: `该校验值是第 ${found.seq} 条（${momentWords(found.at)}）的：到这一条为止，现有记录与当时一致。` }
        : { sound: false, words: '现有记录中没有这个校验值。如果没有抄错，本机的数据曾恢复成较早的样子、曾全部清除，或者记录被改写过；请查明原因，有备份的可以恢复备份。' }
    }),
  })
}
