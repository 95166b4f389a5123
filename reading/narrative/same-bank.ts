import type { ToldAct } from './engine.ts'
import { lastAt, type Story } from './story.ts'

/** The short word for a bank with what is there: “邮储卡”, “农行账户”, “某某银行存款”. */
const BANK = /((?:邮储|农行|工行|建行|中行|交行|招行|农商行|信用社|农信社|[\u4e00-\u9fa5]{2,4}银行))的?(?:卡|账户|存款|户头|折子)?/
const BACK = 1500
const TIMES = 12

/**
 * “甲邮储卡1,866元；乙公司农信社账户12元。冻结邮储卡。”: his of whom that bank was told before, not his who was named last. Looked for only where
 * nobody is named in the clause itself; nothing where two of them have something there.
 */
export function ofSameBank(story: Story, acts: readonly ToldAct[]): void {
  if (story.people.debtors.length < 2) return
  for (const a of acts) {
    if ((a.kind !== 'frozen' && a.kind !== 'deducted') || a.who.at !== undefined) continue
    const bank = BANK.exec(story.masked.slice(a.clause.start, a.clause.end))?.[1]
    const owner = bank === undefined ? undefined : ownerThere(story, bank.slice(-4), a.clause.start)
    if (owner !== undefined) a.who = { names: [owner], at: a.clause }
  }
}

function ownerThere(story: Story, bank: string, before: number): string | undefined {
  const from = Math.max(0, before - BACK)
  const text = story.masked.slice(from, before)
  const owners = new Set<string>()
  for (let i = text.indexOf(bank), n = 0; i >= 0 && n < TIMES; i = text.indexOf(bank, i + bank.length), n++) {
    const sentence = lastAt(story.sentences, from + i)
    const clause = sentence?.clauses.find((c) => from + i >= c.start && from + i < c.end)
    const named = clause && story.people.mentions(clause.start, from + i).findLast((m) => m.side === 'debtor' && !m.spokesman)
    if (named) owners.add(named.name)
  }
  const [only] = owners
  return owners.size === 1 ? only : undefined
}
