import type { AssetKind } from '../../casefile/vocabulary.ts'

/** In the answers of a debtor: what is not there, gone, hired, somebody else's, only hoped for. */

/** The court asks after somebody else's, or after what the court itself did. */
export const NOT_OF_HIS = /(?:打算|准备)怎么|怎么(?:还|处理|解决)|还款(?:计划|方案)|什么时候(?:还|能)|分期/
/** The court asks after somebody of his family: only what he then says of himself is his. */
export const OF_FAMILY = /(?:你|他)(?:的)?(?:老婆|妻子?|丈夫|老公|爱人|父母?|父亲|母亲|爸|妈|儿子|女儿|孩子|家人|哥|弟|姐|妹|岳父|亲戚)(?![^,。;?]{0,2}(?:和|跟|与)你)/
/** Not there, or not in this way. */
const DENIED = /没(?!还完|还清|办|过户|证|有?证|交完|结|给|付|发|领|拿到|分过?红|出海|修|什么用|用)(?!有(?:证|房产证|过户|办|结|给|付|发|用))|(?<![有所])无(?!证|法|产权|手续|论|所谓)|不是我?的?|并非|未有|空了|为零|都不在/
/** Gone: what he had and has no more. */
const GONE = /卖(?:了|掉|给|出)|变卖|抵(?:给|掉|了|债|账)|转(?:让|给|卖)|过户给|报废|注销|塌了|拆(?:了|掉)|死(?:了|光|掉)|被(?:人)?偷|烧(?:了|掉)|淹(?:了|死)|退(?:了股|股了|保了|出)|还清了|已经(?:还|给|付|结)|原来|以前|从前|曾经|前[几两]年(?:有|是|养|买|开|种)/
/** Somebody else's, or hired, or borrowed. */
const OTHERS = /租(?:的|来|用|了|住|别人|人家)|借(?:的|来|用|住)|(?:是|属于|归|登记在|在)(?:我)?(?:爸|爹|妈|娘|父|母|老婆|妻|丈夫|老公|爱人|儿子?|女儿?|哥|弟|姐|妹|爷|奶|岳|叔|舅|姑|姨|亲戚|朋友|别人|人家|他人|村里|村集体|集体|单位|厂里|房东|老板|供应商)(?:们)?[^,。;]{0,6}(?:的|名下|所有|买)|(?:我|他|她)?(?:爸|爹|妈|娘|老婆|妻子|丈夫|老公|爱人|儿子|女儿|哥|弟|姐|妹|岳父)(?:名下|的|有|打工|上班|每|一个月|在外)|^(?:她|他)(?:名下|有|打工|每|一个)|(?:欠|差|借)(?:了)?(?:别人|人家|他们?的?|银行|信用社|亲戚|朋友)|(?:我|我们|公司|自己)(?:现在)?(?:还|都|也|倒)*(?:欠|差)(?!着?我)|贷款|挂名|帮(?:别人|人家|人)/
/** Only meant to come. */
const HOPED = /等[^,。;]{0,12}(?:下来|到账|回来|以后|了再)|准备|打算|想(?:把|要|办)|可以先?还|先还|再还|每月还|分[^,。;]{0,4}还|还(?:申请|他|她|款)|如果|要是|花(?:了|掉)|交(?:了)?(?:房租|学费|水电)|看病|吃药|开销|判(?:决|了|我)/

export function deniedPiece(words: string): boolean {
  return DENIED.test(words) || GONE.test(words) || HOPED.test(words)
}

/** `before`: the clause before it, “种别人的地，十五亩”. */
export function isHis(words: string, before: string): boolean {
  return !OTHERS.test(words) && !/^[^,。;]{0,8}(?:别人|人家|他人|村里|老板)的[^,。;]{0,4}$|^(?:[^:]{1,4}:)?(?:他|她)(?!们)/.test(before)
}

/** “…，三年前卖了”, “…，是我爸的”: said of it in the clauses right behind. What he earns and is owed is not sold or hired. */
export function othersBehind(kind: AssetKind, behind: string): boolean {
  const next = /^[,、(]?([^,。;]{0,24})/.exec(behind)?.[1] ?? ''
  if (kind === 'receivable') return /^[^,。;]{0,8}(?:还清|还了|给了|结清|付清|抵)/.test(next)
  if (kind === 'income') return /^(?:我)?(?:老婆|妻子|丈夫|儿子|女儿)/.test(next)
  return GONE_BEHIND.test(next) || OF_OTHERS_BEHIND.test(next) || ALL_GONE.test(behind)
}
const ALL_GONE = /^[^。;]{0,30},(?:后来|早就|已经)?(?:都|全|全部|统统)(?:卖|抵|转|处理|死)(?:了|掉|给|光)/
const GONE_BEHIND = /^[^,。;]{0,10}(?:卖(?:了|掉|给)|抵(?:给|掉|了|债)|转(?:让|给|卖)|过户(?:给|到|了)|报废|注销|塌了|拆(?:了|掉)|死(?:了|光|掉)|被(?:人)?偷|退(?:了|股|保))/
const OF_OTHERS_BEHIND = /^(?:都|也|但|不过|那|其实)?(?:是|登记在|写的?是|属于?|归)(?:我)?(?:们)?(?:爸|爹|妈|娘|父|母|哥|弟|姐|妹|儿|女|老婆|妻|丈夫|老公|爷|奶|叔|舅|岳|亲戚|朋友|别人|人家|村里?|村集体|集体|房东|老板|单位|公司的|租|借)|^(?:都|也)?(?:是)?(?:租|借)(?:来)?的/
