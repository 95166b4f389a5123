/**
 * Characters that PDF makers write for the usual ones: fonts have one glyph for 民 and for the radical ⺠, and the way
 * back names either (戶 for 户, 㬵 for 胶, 2026-11 with Noto CJK). NFKC knows the Kangxi radicals and the compatibility ideographs; of the supplement it knows two.
 */
const SUPPLEMENT = new Map(Object.entries({
  '⺁': '厂', '⺅': '亻', '⺉': '刂', '⺺': '聿', '⺇': '几', '⺋': '㔾', '⺌': '小', '⺍': '小', '⺎': '兀', '⺏': '尣', '⺐': '尢', '⺑': '尣', '⺒': '巳', '⺓': '幺', '⺕': '彐', '⺖': '忄', '⺗': '心', '⺘': '扌', '⺙': '攵', '⺛': '旡', '⺝': '月',
  '⺞': '歺', '⺟': '母', '⺠': '民', '⺡': '氵', '⺢': '氺', '⺣': '灬', '⺤': '爫', '⺦': '丬', '⺨': '犭', '⺩': '王', '⺫': '目', '⺬': '示', '⺭': '礻', '⺮': '竹', '⺯': '糹', '⺰': '纟', '⺱': '罓',
  '⺲': '罒', '⺳': '㓁', '⺴': '㓁', '⺶': '羊', '⺷': '羊', '⺸': '羊', '⺹': '老', '⺻': '聿', '⺼': '肉', '⺽': '臼', '⺾': '艹', '⺿': '艹', '⻀': '艹', '⻁': '虎', '⻂': '衤', '⻃': '覀', '⻄': '西',
  '⻅': '见', '⻆': '角', '⻇': '角', '⻈': '讠', '⻉': '贝', '⻊': '足', '⻋': '车', '⻌': '辶', '⻍': '辶', '⻎': '辶', '⻏': '阝', '⻐': '钅', '⻑': '長', '⻒': '镸', '⻓': '长', '⻔': '门', '⻖': '阝',
  '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻞': '食', '⻟': '飠', '⻠': '饣', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦',
  '⻩': '黄', '⻪': '黾', '⻫': '斉', '⻬': '齐', '⻭': '歯', '⻮': '齿', '⻯': '竜', '⻰': '龙', '⻱': '龜', '⻲': '亀', '⻳': '龟', '戶': '户', '㬵': '胶',
}))
const ODD = /[\u2e80-\u2fdf\uf900-\ufaff戶㬵]/g

/** One for one: the length stays. */
export function usualCharacters(text: string): string {
  return text.replace(ODD, (c) => {
    const usual = c.normalize('NFKC').slice(0, 1)
    return SUPPLEMENT.get(c) ?? SUPPLEMENT.get(usual) ?? usual
  })
}
