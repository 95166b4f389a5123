import type { Source } from '../types.ts'
import { CONSUMPTION, DISHONEST, DISHONEST_2013, GOODWILL, REFUSAL } from './documents.ts'

/** 失信、限制消费、罚款拘留、限制出境、拒执。 */
export const SANCTION_SOURCES: readonly Source[] = [
  { ...DISHONEST, id: 'dishonest-1', article: '第一条', mark: 'V', requires: '有履行能力而拒不履行、妨碍抗拒执行、规避执行、违反财产报告、违反限制消费令、拒不履行和解协议六种情形之一的，应当纳入失信名单。' },
  { ...DISHONEST_2013, id: 'dishonest-1', article: '第一条', mark: 'M', requires: '具有履行能力而不履行，又有妨碍、规避执行或者违反财产报告、限制消费令等情形的，应当纳入失信名单。' },
  { ...DISHONEST, id: 'dishonest-3', article: '第三条', mark: 'V', requires: '提供了充分有效担保、已控财产足以清偿、履行顺序在后等情形的，不得依据第一条第（一）项纳入。' },
  { ...DISHONEST, id: 'dishonest-4', article: '第四条', mark: 'V', requires: '被执行人为未成年人的，不得纳入失信名单。' },
  { ...CONSUMPTION, id: 'consumption-1', article: '第一条', mark: 'V', requires: '未按执行通知履行的，可以限制消费；纳入失信名单的，应当限制消费。' },
  { ...CONSUMPTION, id: 'consumption-3', article: '第三条', mark: 'V', requires: '被执行人为单位的，限制及于其法定代表人、主要负责人、影响债务履行的直接责任人员和实际控制人。' },
  { ...CONSUMPTION, id: 'consumption-5', article: '第五条', mark: 'V', requires: '限制消费应当发出由院长签发的限制消费令，载明期间、项目和法律后果。' },
  { ...DISHONEST, id: 'dishonest-10', article: '第十条', mark: 'V', requires: '履行完毕、因破产等中止执行、终结执行等情形，应当在三个工作日内删除失信信息；有纳入期限的不适用，期满后三个工作日内删除。' },
  { ...DISHONEST, id: 'dishonest-2', article: '第二条', mark: 'V', requires: '依第一条第（二）至（六）项纳入的期限为二年，可以延长一至三年；依第（一）项纳入的没有固定期限；积极履行的可以提前删除。' },
  { ...DISHONEST, id: 'dishonest-5', article: '第五条', mark: 'V', requires: '申请纳入的应当自收到申请之日起十五日内审查决定；决定书由院长签发，写明纳入理由，有期限的写明期限，并送达当事人。' },
  { ...DISHONEST, id: 'dishonest-9', article: '第九条', mark: 'V', requires: '不应纳入的，应当在三个工作日内撤销失信信息；记载不准确的，三个工作日内更正。' },
  { ...DISHONEST, id: 'dishonest-10-1', article: '第十条第一款第（一）项', mark: 'V', requires: '已经履行义务或者执行完毕的，应当在三个工作日内删除失信信息；有纳入期限的不适用。' },
  { ...DISHONEST, id: 'dishonest-10-4', article: '第十条第一款第（四）项', mark: 'V', requires: '终本后网络查询两次以上未发现财产，也没有有效财产线索的，应当在三个工作日内删除失信信息；有纳入期限的不适用。' },
  { ...DISHONEST, id: 'dishonest-10-term', article: '第十条第二款', mark: 'V', requires: '有纳入期限的不适用前款；纳入期限届满后三个工作日内应当删除失信信息。' },
  { ...DISHONEST, id: 'dishonest-12', article: '第十二条', mark: 'V', requires: '申请纠正失信信息的，应当自收到书面申请之日起十五日内审查；理由成立的，三个工作日内纠正。' },
  { ...CONSUMPTION, id: 'consumption-9', article: '第九条', mark: 'V', requires: '被执行人履行完毕或者提供有效担保的，应当及时解除限制消费令；法律没有规定具体工作日。' },
  { ...GOODWILL, id: 'goodwill-16', article: '第十六条', mark: 'P', requires: '在校学生因“校园贷”纠纷成为被执行人的，一般不纳入失信名单、不采取限制消费措施。' },
  { ...GOODWILL, id: 'goodwill-17', article: '第十七条', mark: 'P', requires: '单位的法定代表人、主要负责人确因经营管理需要变更，原负责人证明其并非实际控制人、直接责任人员的，应当准许其解除限制消费的申请。' },
  { ...REFUSAL, id: 'refusal-3', article: '第三条', mark: 'V', requires: '恶意转移处分财产，或者拒绝、虚假报告财产、违反限制消费、拒不交付迁出等经罚款、拘留后仍拒不执行的，属于情节严重的情形。' },
  { ...REFUSAL, id: 'refusal-6', article: '第六条', mark: 'V', requires: '诉讼开始后、裁判生效前隐藏、转移财产，裁判生效后查证属实并要求执行仍拒不执行的，依法处理。' },
  { ...REFUSAL, id: 'refusal-10', article: '第十条', mark: 'V', requires: '拒不执行支付赡养费、扶养费、抚养费、抚恤金、医疗费用、劳动报酬等判决、裁定的，从重。' },
]
