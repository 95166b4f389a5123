import type { Source } from '../types.ts'
import { COMPENSATION, FAKE_SUIT, GUIDANCE_2024, JOINT_2016, SUPERVISION } from './documents.ts'

/** 检察监督、虚假诉讼、司法赔偿。 */
export const SUPERVISION_SOURCES: readonly Source[] = [
  { ...JOINT_2016, id: 'joint-13', article: '第十三条', mark: 'V', requires: '人民法院应当在收到检察建议后三个月内审查处理并书面回复；有特殊情况的，经院长批准可以延长一个月。' },
  { ...SUPERVISION, id: 'supervision-105', article: '第一百零五条', mark: 'V', requires: '认为法院可能怠于履行执行职责的，可以发出《说明案件执行情况通知书》，法院应当在十五日内书面说明。' },
  { ...SUPERVISION, id: 'supervision-124', article: '第一百二十四条', mark: 'V', requires: '法院对监督意见的处理结果错误，或者逾期不回复的，可以再次监督。' },
  { ...GUIDANCE_2024, id: 'guidance-2024', article: '终本条款（条号待核）', mark: 'P', requires: '终本应当以穷尽执行措施后执行不能为原则，防止程序空转。' },
  { ...FAKE_SUIT, id: 'fake-suit-2', article: '第二条', mark: 'V', requires: '原告、被告关系密切，诉讼请求与自身经济状况不符，理由明显不合常理，或者双方没有实质争议等，是虚假诉讼的常见特征。' },
  { ...FAKE_SUIT, id: 'fake-suit-2-5', article: '第二条第（五）项', mark: 'V', requires: '证据不足而双方仍主动迅速达成调解协议，请求出具调解书，是虚假诉讼的常见特征。' },
  { ...COMPENSATION, id: 'compensation-2', article: '第二条第（二）项', mark: 'V', requires: '发现可供执行的财产而故意拖延执行、不执行，或者应当恢复执行而不恢复的，属于错误执行。' },
  { ...JOINT_2016, id: 'joint-19', article: '第十九条', mark: 'P', requires: '民事执行监督中发现拒不执行判决、裁定等犯罪线索的，依该条处理（只见片段）。' },
]
