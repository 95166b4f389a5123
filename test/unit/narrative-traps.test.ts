import { describe, expect, it } from 'vitest'
import { events, kinds } from './narrative-told.ts'

/** What is no act of this case, however much it sounds like one. All sentences are invented. */

describe('not done, not yet, not here', () => {
  it.each([
    ['未约谈申请执行人。', 'applicant-interviewed - !not-done'],
    ['本院未到被执行人住所地进行实地调查。', 'onsite-visit - !not-done'],
    ['因路途遥远，未前往现场调查。', 'onsite-visit - !not-done'],
    ['申请执行人拒绝到院接受约谈。', 'applicant-interviewed - !refused'],
    ['多次拨打申请执行人电话，均无法接通。', 'interview-attempted - !attempted'],
    ['未将闻砚纳入失信被执行人名单。', 'dishonest-listed - 闻砚 !not-done'],
  ] as const)('%s is told as not done', (text, ...acts) => {
    expect(events(text)).toEqual(acts)
  })

  it.each([
    ['a condition', '如闻砚拒不履行，本院将依法对其罚款、拘留。'],
    ['a condition told as a relative clause', '逾期不履行的，本院将依法强制执行，并可视情节予以罚款、拘留，将你纳入失信被执行人名单、限制消费。'],
    ['the resume clause', '申请执行人发现闻砚有可供执行财产的，可以再次申请执行，申请恢复执行不受时效限制。'],
    ['the resume clause told with 如', '如发现被执行人新的财产线索，申请执行人可持本裁定书向本院申请恢复执行。'],
    ['a promise of the law', '终本后五年内，本院每六个月通过网络查控系统查询一次财产。'],
    ['a condition told with 假如', '假如发现被执行人闻砚名下房产，本院于2024年5月6日查封房产。'],
    ['a condition told with 今后', '今后发现被执行人闻砚名下房产，本院将该房产查封。'],
    ['a condition told with 届时 behind its number', '二、届时由本院于2024年5月6日查封闻砚名下房产。'],
    ['a plan', '拟于下周约谈申请执行人。'],
    ['a plan of closing', '本院拟对本案终结本次执行程序。'],
    ['what still has to be approved', '同意承办人意见，报院长审批。'],
    ['what awaits approval', '待院长批准后制作裁定。'],
    ['a proposal', '建议将该房产评估、拍卖，并征询是否移送破产审查。'],
    ['a wish of the applicant', '申请执行人要求拘留闻砚。'],
    ['the name of a law', '依照《最高人民法院关于限制被执行人高消费及有关消费的若干规定》第一条的规定，决定如下。'],
    ['a question', '申请执行人是否同意终结本次执行程序？'],
    ['another court', '该房产已被枫林市人民法院查封，并由该院拍卖。'],
    ['another court without a name', '其名下车辆已被其他法院查封。'],
    ['another case', '（2021）川9921执77号案件中，本院于2021年6月3日将闻砚纳入失信被执行人名单。'],
    ['the first case of a resumed one', '首次执行中，本院对闻砚采取了限制消费措施，并于2021年12月20日裁定终结本次执行程序。'],
    ['the duty that the judgment lays down', '判决闻砚于判决生效之日起十日内偿还借款10000元。'],
    ['a term of a settlement that is still to come', '协议约定闻砚于2024年12月30日前支付30000元。'],
    ['what is still owed', '尚有197620元未执行到位。'],
    ['property that nobody has', '闻砚名下无车辆、房产登记信息。'],
    ['a seal that is still to come', '位于南街8号的房产待查封。'],
    ['a deposit left where it is', '存款因金额过小未予扣划。'],
    ['the panel’s own consent', '合议庭一致同意终结本次执行程序。'],
    ['police custody', '云溪县公安局对其行政拘留五日。'],
    ['the applicant’s ignorance', '申请执行人未能提供被执行人可供执行的财产线索。'],
    ['what a measure is worth as evidence', '网络查控与现场调查具有同等效力。'],
    ['service that failed', '邮寄的执行通知书因地址不详被退回。'],
  ])('%s', (_name, text) => {
    expect(kinds(text).filter((k) => !['settlement-reached', 'panel-deliberated'].includes(k))).toEqual([])
  })

  it('reads the visit behind a failed search', () => {
    expect(events('前往闻砚住所地未见其人。')).toEqual(['onsite-visit - 闻砚'])
  })

  it('reads a talk that took place though the signature was refused', () => {
    expect(events('约谈申请执行人，申请执行人不同意终本，拒绝签字。', { on: { value: '2024-03-05', quote: '2024-03-05' } })).toEqual(['applicant-interviewed 2024-03-05', 'applicant-objected 2024-03-05'])
  })

  it('lets a condition end only its own sentence', () => {
    expect(kinds('如闻砚拒不履行，本院将予以罚款。2024年5月6日，本院对其罚款3000元。')).toEqual(['fined'])
  })

  it('takes 将 before a name for the object, before a verb for the future', () => {
    expect(kinds('本院将闻砚纳入失信被执行人名单。')).toEqual(['dishonest-listed'])
    expect(kinds('本院将依法把闻砚纳入失信被执行人名单。')).toEqual([])
  })
})

describe('one act, one event', () => {
  it.each([
    ['told again in the reasons', '2024年4月2日，本院对闻砚限制消费。\n本院认为，已对闻砚限制消费，应予终结。', ['consumption-restricted 2024-04-02 闻砚']],
    ['two days before one verb are two acts', '2024年2月6日、7月30日，本院通过网络查控系统查询。', ['network-query 2024-02-06', 'network-query 2024-07-30']],
    ['a comma between the days too', '2024年2月6日，2024年7月30日，通过网络查控系统查询。', ['network-query 2024-02-06', 'network-query 2024-07-30']],
    ['sent by mail and signed for later', '2024年2月6日邮寄送达执行通知书，闻砚于2月9日签收。', ['notice-issued 2024-02-06', 'notice-served 2024-02-09 闻砚']],
    ['electronic service that failed', '2024年2月6日电子送达执行通知书，因未成功，2月8日直接送达。', ['notice-issued 2024-02-06', 'notice-served 2024-02-08']],
  ] as const)('%s', (_name, text, acts) => {
    expect(events(text)).toEqual(acts)
  })
})

describe('a cell of a process log', () => {
  const on = { value: '2024-03-05', quote: '2024-03-05' }
  it.each([
    ['限制高消费', 'consumption-restricted 2024-03-05'],
    ['总对总查询，名下无财产', 'network-query 2024-03-05'],
    ['一拍流拍', 'auction-failed 2024-03-05'],
    ['裁定终结本次执行程序', 'zhongben-ruled 2024-03-05'],
    ['向申请执行人送达终本裁定书', 'zhongben-served 2024-03-05'],
    ['院长同意终本', 'president-approved 2024-03-05'],
    ['3月1日到闻砚家中，门锁', 'onsite-visit 2024-03-01 闻砚'],
  ] as const)('%s takes the day of its row', (text, act) => {
    expect(events(text, { on })).toEqual([act])
  })
})
