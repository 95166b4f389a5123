import type { ActRow } from './act-row.ts'
import { says } from './act-words.ts'

/** Restriction of consumption, of leaving the country, listing. */
export const RESTRICTION_ACTS: readonly ActRow[] = [
  {
    kind: 'consumption-lifted', of: 'debtor',
    words: ['消费', '限高'],
    says: /(?:解除|取消|撤销|暂停|屏蔽)[^,。;]{0,44}?(?:限制(?:高)?消费|限高|(?:高)?消费限制)/g,
  },
  {
    kind: 'consumption-restricted', of: 'debtor', negated: 'not-done',
    words: ['消费', '限高', '限消'],
    says: /限制(?:其|了|对|被执行人|[^,。;、]{0,16}?|[^,。;出]{0,30}?)?(?:进行)?(?:高|不合理|高额|奢侈)?(?:标准)?消费(?:令|措施|人员名单|名单)?|限高(?:令|措施)?|限消(?:令)?|高消费限制/g,
    unless: /其[他它]案件|另案|解除|撤销|取消|违反|有效|已采取的|终止|屏蔽|暂停|请求限制|限制消费令,经|限制消费的(?:要求|规定|期限)/,
  },
  {
    kind: 'dishonest-removed', of: 'debtor',
    words: ['失信'],
    says: /(?:解除|屏蔽|删除|撤销|移出|移除|退出)[^,。;]{0,24}?失信|失信[^,。;]{0,16}?(?:屏蔽|删除|撤销|移出|移除|退出)/g,
  },
  {
    kind: 'dishonest-listed', of: 'debtor', negated: 'not-done',
    words: ['失信'],
    says: says(
      /(?:纳入|列入|录入|列为|加入|发布|发出|采取|公布|公示|曝光|登记为|载入)[^,。;]{0,40}?失信(?:被执行人)?(?:人员|黑)?(?:名单|库|信息|决定书|惩戒)?/,
      /失信[^,。;]{0,24}?(?:纳入|列入|录入|公布|发布|公示|上了|已经上|上网|曝光)|纳入了?失信/,
      /(?<=(?:均?已|采取了?)[^,。;]{0,6}(?:限高|限消|限制(?:高)?消费)[、和及])失信(?=[,。;]|$)/,
    ),
    unless: /屏蔽|删除|撤销|移出|移除|退出|不符合|不具备|不宜|不属于|尚不|够得上|有效/,
  },
  {
    kind: 'exit-restricted', of: 'debtor',
    words: ['出境', '边控', '出国'],
    says: /限制[^,。;]{0,20}?出(?:境|国)|(?:采取|申请|办理)[^,。;]{0,6}边控/g,
    unless: /解除/,
  },
]
