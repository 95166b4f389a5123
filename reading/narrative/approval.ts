/**
 * “终结本次执行程序，报院长批准” in minutes or a notice says that it is to be approved. In the ruling itself, which is given on
 * the approval, and behind 已, 经 or “经合议庭评议，” it says that it was. `before`: the words before in the clause; `earlier`: in the sentence.
 */
export function onlyReported(words: string, before: string, earlier: string, ruling: boolean): boolean {
  if (ruling || !/^[报呈]/.test(words) || /^[报呈]请?经/.test(words) || words.includes(',')) return false
  /* “6月24日报分管院长审批同意” */
  if (/(?:\d[日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/.test(before) && /(?:同意|批准|通过)$/.test(words)) return false
  return !/[经已业并][^,。;]{0,16}$/.test(before) && !/经[^,。;]{0,16}(?:合议|评议|审核|审查|研究|讨论),(?:依法)?$/.test(earlier)
}
