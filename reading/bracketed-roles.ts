import type { Fact } from '../casefile/fact.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { addParty, type Draft } from './draft.ts'
import { exhibitor } from './exhibit.ts'
import { headingBefore } from './headings.ts'
import { innermost } from './innermost.ts'
import { roleOf } from './party-rows.ts'
import { partyKindOf } from './values.ts'

/** “张三（申请执行人）、李四（被执行人）”: a line of names, each with its role in brackets behind it. */

const NAMED = /([^\s、，；,;:：（()）]{2,50}?)(?:[（(](申请执行人|被执行人|申请人)[）)]|(申请执行人|被执行人)(?=[\s、，；]|$))/g
const BETWEEN = /^[\s、，；,;。|]*$/

/** Adds the parties of the words; false where they are no such line. */
export function bracketed(draft: Draft, words: string, make: (value: string, at: number, length: number) => Fact<string>): boolean {
  const found = [...words.slice(0, 2000).matchAll(NAMED)]
  if (found.length === 0 || !BETWEEN.test(words.replace(NAMED, '')) || found.some((m) => partyKindOf(m[1] ?? '') === undefined)) return false
  for (const m of found) {
    const role = roleOf(m[2] ?? m[3] ?? ''), name = m[1] ?? ''
    if (role) addParty(draft, role, make(name, m.index, name.length))
  }
  return true
}

const LED = /^(申请执行人|被执行人|申请人|被申请人)[\s\u3000]+([^\s；;]{2,50})$/

/** “申请人 张三；被申请人 某公司”: roles before the names, with nothing but a blank between them; false where a part is none. */
export function ledByRoles(draft: Draft, words: string, make: (value: string, at: number, length: number) => Fact<string>): boolean {
  let at = 0
  const parts = words.slice(0, 2000).split(/[；;]/).map((part) => {
    const start = at
    at += part.length + 1
    return { start: start + (/\S/.exec(part)?.index ?? 0), led: LED.exec(part.trim()) }
  })
  if (parts.length < 2 || parts.some((p) => !p.led || partyKindOf(p.led[2] ?? '') === undefined)) return false
  for (const { start, led } of parts) {
    const role = roleOf(led?.[1] ?? ''), name = led?.[2] ?? ''
    if (role) addParty(draft, role, make(name, start + (led?.[0].lastIndexOf(name) ?? 0), name.length))
  }
  return true
}

/** The first such line of a page. */
export function takeBracketed(snap: Snapshot, draft: Draft, skip: (b: Block) => boolean): void {
  for (const m of snap.text.matchAll(/[（(]被执行人[）)]/g)) {
    const block = innermost(snap, m.index)
    if (!block || within(block, skip)) continue
    const from = snap.text.lastIndexOf('\n', m.index) + 1, to = snap.text.indexOf('\n', m.index)
    const start = Math.max(block.start, from), end = Math.min(block.end, to < 0 ? block.end : to)
    const ex = exhibitor(snap, headingBefore(snap, block))
    if (end - start < 1000 && bracketed(draft, snap.text.slice(start, end), (v, at, length) => ex.fact(v, start + at, start + at + length))) return
  }
}
function within(block: Block, skip: (b: Block) => boolean): boolean {
  for (let b: Block | null = block; b; b = b.parent) if (skip(b)) return true
  return false
}
