import { expect, it } from 'vitest'
import { weaknessOf } from '../../components/lock/passphrase.ts'

it.each([
  ['', '至少 10'], ['abc-def-1', '至少 10'], ['1234567890', '全用数字'], ['102938475610293', '全用数字'], ['1029384756102938', ''], ['aaaaaaaaaaaa', '重复太多'], ['abcdefghij', '连续'], ['9876543210987654', ''], ['zyxwvutsrq', '连续'],
  [' jiu-chong-ge', '空格'], ['九重葛九重葛九重葛九重葛', '打不出汉字'], ['ｊｉｕ－ｃｈｏｎｇ－ｇｅ', '打不出汉字'], ['jiu chong ge', ''], ['x'.repeat(201), '至多 200'],
])('a passphrase for the lock: %j → %j', (passphrase, told) => {
  if (told === '') expect(weaknessOf(passphrase)).toBe('')
  else expect(weaknessOf(passphrase)).toContain(told)
})
