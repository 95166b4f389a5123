/** What a new passphrase for the lock must be. Told before it is typed, and again where it is not so. */

/** Characters at least; of figures alone, which are guessed sooner, more. */
const SHORTEST = 10
const SHORTEST_FIGURES = 16
const LONGEST = 200
/** Different characters at least. */
const DIFFERENT = 5

export const PASSPHRASE_RULE = `口令至少 ${SHORTEST} 个字符，全用数字的至少 ${SHORTEST_FIGURES} 个；只能用键盘上的字母、数字、符号，例如一句话的拼音。不要用姓名、生日、案号、电话。`

/** Why a passphrase will not do: a sentence; empty where it will. Chinese characters cannot be typed where it is asked for: browsers turn input methods off there. */
export function weaknessOf(passphrase: string): string {
  if (!/^[\x20-\x7e]*$/.test(passphrase)) return '口令框里打不出汉字和全角字符，请只用键盘上的字母、数字、符号'
  if (passphrase !== passphrase.trim()) return '口令首尾不能有空格'
  if (passphrase.length < SHORTEST) return `口令至少 ${SHORTEST} 个字符`
  if (passphrase.length > LONGEST) return `口令至多 ${LONGEST} 个字符`
  if (/^\d+$/.test(passphrase) && passphrase.length < SHORTEST_FIGURES) return `全用数字的口令至少 ${SHORTEST_FIGURES} 个`
  if (new Set(passphrase).size < DIFFERENT) return '同一个字符重复太多'
  if (inOrder(passphrase)) return '不能是连续的字母或者数字'
  return ''
}

/** abcdefghij, 9876543210 */
function inOrder(s: string): boolean {
  const steps = new Set([...s].slice(1).map((c, i) => c.charCodeAt(0) - s.charCodeAt(i)))
  return steps.size === 1
}
