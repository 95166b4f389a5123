import { describe, expect, it } from 'vitest'
import { tellsValue, thingWords } from '../../rules/thing-words.ts'

/** What a thing is called in a sentence: the thing, not the sentence that told of it. */

describe('the words for a thing', () => {
  it.each([
    ['工业路1号房屋', '工业路1号房屋'],
    ['经查，被执行人李海波名下有粤Z00001号小型轿车一辆。', '粤Z00001号小型轿车一辆'],
    ['李海波于9月16日报告其名下有工业路1号商铺', '工业路1号商铺'],
    ['本院查封的李海波所有的厂房三间', '厂房三间'],
    ['冻结李海波的银行存款2,001.1元', '银行存款2,001.1元'],
    ['李海波有一部面包车', '一部面包车'],
    ['将李海波所有的宝马牌轿车予以扣押', '宝马牌轿车'],
    ['本院于2022年9月6日查封了李海波名下的国有土地使用权', '国有土地使用权'],
    ['持有海平五金有限公司30%股权', '持有海平五金有限公司30%股权'],
    ['李海波持有的海平五金有限公司30%股权', '海平五金有限公司30%股权'],
    ['0.92', ''],
    /* None of these is such a sentence. */
    ['现代牌轿车', '现代牌轿车'], ['在建工程', '在建工程'], ['另一银行存款', '另一银行存款'], ['共有房屋一套', '共有房屋一套'], ['有限公司股权', '有限公司股权'],
    ['将军路2号房屋', '将军路2号房屋'], ['对外债权', '对外债权'], ['其他动产', '其他动产'], ['已装修房屋', '已装修房屋'], ['李海波浪牌游艇', '李海波浪牌游艇'], ['名下', '名下'], ['', ''],
  ])('%s', (description, words) => expect(thingWords(description, ['李海波'])).toBe(words))
  it('are no longer than a sentence bears, however long the description', () => {
    expect(thingWords('工业路'.repeat(600), []).length).toBe(30)
    expect(thingWords('本院查封的'.repeat(400), ['本院']).length).toBeLessThanOrEqual(30)
  })
  it.each([
    ['银行存款2,001.10元', '2001.1', true], ['银行存款2001元', '2001.00', true], ['银行存款12001元', '2001', false], ['银行存款2001.5元', '2001', false], ['银行存款20010元', '2001', false], ['工业路1号房屋', '1000000', false],
    ['账户余额0.92元', '0.92', true],
  ])('%s tells %s: %s', (words, yuan, tells) => expect(tellsValue(words, yuan)).toBe(tells))
})
