import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import { moneyInWords, toFen } from '../casefile/money.ts'
import type { Asset, CaseFile } from '../casefile/schema.ts'
import { concerns, eventExhibit, namesOf } from './facts.ts'
import { doneBy, pass } from './judging.ts'
import { limitFor } from './limits.ts'
import type { Settings } from './settings.ts'
import type { Evidence, Judgement } from './types.ts'

/** 系统口径第6项：小于限额且不超过应执行标的一定比例的存款，只提示扣划或者说明。 */
export function smallDeposit(file: CaseFile, a: Asset, name: string, evidence: Evidence[], closing: CivilDate, settings: Settings): Judgement | undefined {
  const value = toFen(valueOf(a.value) ?? ''), due = toFen(valueOf(file.amounts?.due) ?? '')
  const most = limitFor(settings, 'small-deposit', closing) ?? 0
  const share = limitFor(settings, 'small-deposit-share', closing) ?? 0
  if (value === undefined || value >= BigInt(most * 100)) return undefined
  if (value <= 0n) return pass(`${name}，没有余额。`, evidence)
  if (due === undefined) {
    return {
      approval: 'need-check', legality: 'need-check', evidence, reason: `${name}数额较小；应执行标的金额未见，不能判断是否可以忽略。`,
      missing: [{ field: 'amounts.due', material: '案件信息表的应执行标的金额' }], wouldPassIf: ['扣划该存款，或者载明应执行标的金额并说明'],
    }
  }
  if (value * 100n > due * BigInt(share)) return undefined
  return {
    approval: 'warn', legality: 'notice', evidence, sources: ['zhongben-1-3', 'red-line-property', 'system-small-deposit'],
    reason: `${name}，数额小，可以扣划或者说明不扣划的理由。`, wouldPassIf: ['扣划该存款，或者在卷中说明'],
  }
}

/**
 * A balance of which so much was deducted that what is left is too small to count. The same balance is often told twice: found by
 * the network and declared by the debtor; of several balances it is not known which was deducted, and nothing is said.
 */
export function deductedDeposit(file: CaseFile, a: Asset, name: string, evidence: Evidence[], closing: CivilDate, settings: Settings): Judgement | undefined {
  const value = toFen(valueOf(a.value) ?? ''), most = BigInt((limitFor(settings, 'small-deposit', closing) ?? 0) * 100)
  if (value === undefined || value < most || a.disposal !== undefined) return undefined
  const owners = namesOf(a.owner)
  const deductions = doneBy(file, closing, 'deducted').filter((e) => concerns(e, owners))
  if (deductions.length === 0) return undefined
  const told = [...new Set(deductions.flatMap((e) => valueOf(e.amount) ?? []))].flatMap((m) => toFen(m) ?? [])
  const paid = toFen(valueOf(file.amounts?.paid) ?? '')
  const sum = told.length > 0 ? told.reduce((x, y) => x + y, 0n) : paid ?? 0n
  const others = file.assets.filter((o) => o.kind.value === a.kind.value && o.disposal === undefined).flatMap((o) => toFen(valueOf(o.value) ?? '') ?? []).filter((v) => v >= most)
  if (sum <= 0n || others.some((v) => v > value + most || v + most < value) || value - sum >= most) return undefined
  return pass(`${name}，已扣划（${moneyInWords(told.length > 0 ? valueOf(deductions.find((e) => valueOf(e.amount) !== undefined)?.amount) ?? '' : valueOf(file.amounts?.paid) ?? '')}）。`, [...evidence, ...deductions.flatMap((e) => eventExhibit(file, e))])
}

/** It may be one of those that are too small to count. */
export function unknownBalance(name: string, field: string, judged: Judgement): Judgement {
  return {
    approval: 'need-check', legality: 'need-check', evidence: judged.evidence ?? [], reason: `${name}未处置，余额未载明，不能判断是否为可以忽略的小额存款。`,
    missing: [{ field: `${field}.value`, material: '网络查控反馈的存款余额' }], wouldPassIf: ['扣划该存款，或者载明余额为小额并说明'],
  }
}
