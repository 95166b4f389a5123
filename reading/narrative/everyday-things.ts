import type { Asset } from '../../casefile/schema.ts'

/** “有二轮电动车一辆自用”: what everybody rides to market is needed for living (查封、扣押、冻结规定第3条), and no vehicle to be found and sold. */

const TWO_WHEELS = /(?:[二两双]轮)电动|电动自行车|电瓶车|助力车|(?<!摩托)自行车/
const USE = /自用|代步|日常|生活(?:必需|所需)|上下班|买菜|接送/
const NOT_SO = /[4四]轮|汽车|轿车|[货客]车|多辆|[三四五六七八九十]辆|[3-9]辆|\d{2,}辆|出租|经营|送货|配送|库存|待售|销售/

export function everydayThings(assets: Asset[]): Asset[] {
  for (const a of assets) {
    const told = a.description
    if (a.kind.value === 'vehicle' && a.exempt === undefined && told?.value != null && TWO_WHEELS.test(told.value) && USE.test(told.value) && !NOT_SO.test(told.value)) a.exempt = { ...told, value: told.value }
  }
  return assets
}
