import type { Chance } from './chance.ts'

/** Names of people, firms, places and things; all invented. */

const FAMILY = ['亓官', '令狐', '胥', '阚', '綦', '沮渠', '澹台', '禚', '郏', '麴', '逄', '阙', '郤', '贲', '乜', '蓟', '相里', '缑', '宓', '谯', '訾', '臧', '闵', '蔺', '邬', '晏', '瞿', '荆', '卞', '佘']
const GIVEN = ['若谷', '守成', '文轩', '怀德', '云舟', '清和', '雨桐', '牧之', '秀兰', '大川', '书禾', '远山', '正言', '鲜白', '听雨', '建业', '长庚', '晚晴', '立群', '瑞', '凡', '朗', '桂英', '小满', '思齐', '广田', '素梅', '景行']
const PLACES = ['云溪', '济滨', '睢南', '汾原', '川江', '临沣', '安澜', '北屏', '石泉湾', '青麓']
const FANCY = ['宏裕', '百谷', '恒运', '万斛', '鼎联', '明沛', '惠农', '聚源', '拓野', '金穗']
const TRADE = ['酒业', '物流', '种业', '建材', '商贸', '机械', '置业', '农资', '包装', '装饰工程']
const FORM = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司']

export function person(c: Chance): string {
  return c.pick(FAMILY) + c.pick(GIVEN)
}
export function firm(c: Chance): string {
  if (c.yes(0.15)) return `${c.pick(PLACES)}县${c.pick(FANCY)}${c.pick(['经营部', '粮油店', '养殖场', '信用合作社'])}`
  return `${c.pick(PLACES)}${c.pick(['', '市', '县'])}${c.pick(FANCY)}${c.pick(TRADE)}${c.pick(FORM)}`
}
export function creditor(c: Chance): string {
  return c.yes(0.3) ? `${c.pick(PLACES)}${c.pick(['农村商业银行股份有限公司', '县农村信用合作联社', '小额贷款有限公司'])}` : c.yes(0.5) ? firm(c) : person(c)
}
export function court(c: Chance): string {
  return `${c.pick(PLACES)}${c.pick(['县', '市', '区'])}人民法院`
}
export const CAUSES = ['民间借贷纠纷', '买卖合同纠纷', '金融借款合同纠纷', '租赁合同纠纷', '劳动争议', '机动车交通事故责任纠纷', '建设工程施工合同纠纷', '追偿权纠纷', '离婚后财产纠纷']
export const isFirm = (name: string) => /(?:公司|店|部|社|场)$/.test(name)

const PROVINCES = ['豫', '鲁', '晋', '川', '渝', '桂', '青', '皖', '赣', '湘']
export function courtCode(c: Chance): string {
  return `${c.pick(PROVINCES)}99${String(c.int(1, 40)).padStart(2, '0')}`
}

const ROADS = ['惠民路', '建设街', '滨河东路', '新园路', '学府巷', '枫林大道']
export const home = (c: Chance) => `${c.pick(PLACES)}新区${c.pick(ROADS)}${c.int(2, 98)}号${c.int(1, 20)}栋${c.int(1, 20)}0${c.int(1, 4)}室`
export const account = (c: Chance) => `${c.pick(PLACES)}${c.pick(['农商银行', '工商银行', '建设银行', '邮储银行'])}账户（尾号${c.int(1000, 1899)}）`
export const car = (c: Chance) => `${c.pick(PROVINCES)}${c.pick(['A', 'C', 'F', 'N'])}·试${c.pick(['A', 'B', 'K'])}${c.int(10, 99)}${c.pick(['小型轿车', '轻型货车', '小型普通客车', '重型半挂牵引车'])}`
export const share = (c: Chance) => `${firm(c)}${c.int(5, 80)}%股权`
export const plot = (c: Chance) => `${c.pick(PLACES)}镇工业园${c.int(1, 9)}号地块国有建设用地使用权`
export const village = (c: Chance) => `${c.pick(PLACES)}镇${c.pick(['上坪', '柳树', '石桥', '官庄'])}村`
