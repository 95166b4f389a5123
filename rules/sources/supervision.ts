import type { Source } from '../types.ts'
import { GUIDANCE_2024, JOINT_2016, SUPERVISION } from './documents.ts'

/** 检察监督、虚假诉讼、司法赔偿。 */
export const SUPERVISION_SOURCES: readonly Source[] = [
  { ...JOINT_2016, id: 'joint-13', article: '第十三条', mark: 'V', requires: '人民法院应当在收到检察建议后三个月内审查处理并书面回复；有特殊情况的，经院长批准可以延长一个月。' },
  { ...SUPERVISION, id: 'supervision-105', article: '第一百零五条', mark: 'V', requires: '认为法院可能怠于履行执行职责的，可以发出《说明案件执行情况通知书》，法院应当在十五日内书面说明。' },
  { ...SUPERVISION, id: 'supervision-124', article: '第一百二十四条', mark: 'V', requires: '法院对监督意见的处理结果错误，或者逾期不回复的，可以再次监督。' },
  { ...GUIDANCE_2024, id: 'guidance-2024', article: '终本条款（条号待核）', mark: 'P', requires: '终本应当以穷尽执行措施后执行不能为原则，防止程序空转。' },
]
