/** Why a thing was not disposed of, as the material states it. */

/** A stated reason that tells of a dispute about the right to the thing. */
export function isDisputed(reason: string | undefined): boolean {
  return reason !== undefined && /案外人|异议之诉|执行异议|权属争议|确权/.test(reason)
}

/** The court has ruled that it may not be enforced on: an outsider's right to it was upheld (民诉法第238条). */
export function isRuledOut(reason: string | undefined): boolean {
  return reason !== undefined && RULED_OUT.test(reason)
}
const RULED_OUT = /裁定(?:书)?(?:中止|停止|排除|不得|不予)[^，。；]{0,10}(?:执行|扣划|划拨|处分|处置)/

/** A stated reason that tells of an auction without benefit: nothing would be left (拍变6). */
export function isWithoutBenefit(reason: string | undefined): boolean {
  return reason !== undefined && /无益|优先(?:权|债权)[^，。；]{0,20}(?:超过|无剩余|没有剩余)|无剩余可能/.test(reason)
}
