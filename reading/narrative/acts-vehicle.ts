import type { ActRow } from './act-row.ts'
import { says } from './act-words.ts'

/** Vehicles that are sealed on paper: help asked for in finding them, and the traces of their use. */
export const VEHICLE_ACTS: readonly ActRow[] = [
  {
    kind: 'seizure-help-requested', of: 'debtor', carry: true,
    words: ['协助', '协查', '布控', '查扣'],
    says: says(
      /(?:发函|致函|发了?(?=协助|协查)|发出|送达|出具|寄出|发送|向)[^,。;]{0,30}?(?:协查函|协助(?:扣押|查找|查扣|布控|查控)函?)/,
      /(?:请|函请|商请|请求|委托)[^,。;]{0,20}?(?:交警|公安|车管)[^,。;]{0,20}?(?:协助|查扣|布控|扣押|查找)|协助扣押/,
      /(?:通知|联系|要求)[^,。;]{0,16}?(?:交警|公安|车管)[^,。;]{0,16}?(?:协助|布控|查扣|查找|扣押)|(?:进行|实施|采取|作出|录入|系统|平台|上网)(?:了)?[^,。;]{0,8}?(?:布控|查扣)|(?:对|将)[^,。;]{0,16}?车[^,。;]{0,8}?布控|布控(?:查扣|查找|扣押)/,
    ),
    unless: /申请(?!执行人)[^,。;]{0,6}布控|未(?:能)?布控|拟|可以|如/,
    needs: /车|交警|交管/,
  },
  {
    /* without its day a trace says nothing: whether it is recent is what is asked */
    kind: 'vehicle-trace', of: 'debtor', carry: true, dated: true,
    words: ['违章', '交通违法', '年检', '卡口', '高速通行', '通行记录', '停车记录', '轨迹'],
    says: /(?:有|存在|查得|查到|显示|发现|产生)(?:[^,。;]{0,24}?)?(?:违章|交通违法|年检|卡口|高速通行|通行|停车)(?:记录|信息|轨迹)|(?:车辆)?轨迹[^,。;]{0,6}?(?:显示|出现|位于)|(?:曾|于[^,。;]{4,14}?)在[^,。;]{2,30}?(?:违章|年检)/g,
    unless: /未|无|没有|申请|如|需|协助|商请|请求/,
  },
  {
    /* looked for and none there: “近两年无违章、年检记录” */
    kind: 'vehicle-trace', of: 'debtor', carry: true, negated: 'not-done',
    words: ['违章', '交通违法', '年检', '卡口', '通行记录', '轨迹'],
    says: /(?<=(?:未|无|没有)[^,。;]{0,10})(?:违章|交通违法|年检|卡口|高速通行|通行|停车|行驶)(?:、[\u4e00-\u9fa5]{2,6}){0,4}(?:记录|信息|轨迹)/g,
    needs: /车|[\u4e00-\u9fa5][A-Z][A-Z\d]{5}/,
    unless: /申请|如|协助|商请|请求|是否/,
  },
]
