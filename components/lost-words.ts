import type { Known, Loss } from '../notes/loss.ts'
import { momentWords } from '../rules/words.ts'

/** How it is told that the browser has emptied the database: at the desk, in the popup and the panel, and in the operation record. */

export const LOST_CAUSE = '浏览器在启动时发现数据库损坏（多见于写入时断电或者强制结束浏览器），已将其清空'

const heldWords = ({ cases, notes, leads, entries }: Known) => `案件 ${cases} 件、批注 ${notes} 条、线索 ${leads} 条、操作记录 ${entries} 条`

/** What is gone, as far as it is known. */
export function lostWords({ noticed, known, backedUp }: Loss): string {
  const was = known === undefined ? '此前存了多少，没有记下。' : `此前（${momentWords(known.at)} 所记）存有${heldWords(known)}，连同草稿、更正、版式和设置，都已不在本机；此后所存的没有计入。`
  return `${momentWords(noticed)} 发现本机的数据库已成空白。${was}上次备份：${backedUp === undefined ? '没有备份过的记载' : momentWords(backedUp)}。`
}

/** The entry of the record that begins anew; notes/record-compare.ts looks for the digest in it. */
export function lostDetail({ known }: Loss): string {
  const was = known === undefined ? '此前所存不详' : `此前（${momentWords(known.at)} 所记）有${heldWords(known)}${known.head === '' ? '' : `，当时记录末条校验值 ${known.head}`}`
  return `${LOST_CAUSE}；记录从此重新开始。${was}`
}

/** A line, where there is room for one. */
export const LOST_LINE = '本机存下的案件和批注已丢失（浏览器清空了损坏的数据库）。请打开工作台查看，有备份的请恢复备份。'
